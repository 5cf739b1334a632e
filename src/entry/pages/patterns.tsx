import { type ActionFunctionArgs, data, useActionData, useSearchParams } from 'react-router'
import { Drawer, DrawerUnder } from '#ui/drawer/drawer.tsx'
import { refusedForm } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { Toast } from '#ui/toast/toast.tsx'
import { Charts, Figures } from './patterns/figures.tsx'
import { FormExample } from './patterns/form.tsx'
import { Lines, Panels, States } from './patterns/lines.tsx'
import { Lists } from './patterns/lists.tsx'
import { text } from './patterns/text.vi.ts'

/** Always refuses, to show how a refusal looks; nothing is stored. */
export async function action({ request }: ActionFunctionArgs) {
  const refusal = {
    message: 'Có chỗ cần sửa.',
    fields: {
      decided: 'Tháng 6 chỉ có 30 ngày. Kiểm tra lại ngày 31/6/2022.',
      name: 'Nhập họ và tên chủ hộ.',
      amount: 'Số tiền phải lớn hơn 0. Trả lại tiền thì dùng phiếu chi.',
    },
  }
  return data(refusedForm(await request.formData(), refusal), 422)
}

/** Every component of the kit once; looked at by people, and by the tests for accessibility and clipped marks. */
export default function Patterns() {
  const state = useActionData<typeof action>()
  const [params] = useSearchParams()
  const hasDrawer = params.has('ngan')
  return (
    <>
      <DrawerUnder covered={hasDrawer}>
        <Page
          title={text.title}
          lead={text.lead}
          tableId="bang-mau"
          hasError={state !== undefined}
          above={[{ label: 'Hệ thống', to: '/' }]}
        >
          <FormExample state={state} />
          <Lines />
          <States />
          <Figures />
          <Lists />
          <Charts />
          <Panels />
        </Page>
      </DrawerUnder>
      {hasDrawer && (
        <Drawer
          title={text.shortSample}
          closeTo="?"
          above={[{ label: text.title, to: '?' }]}
          here={text.panels}
        >
          <p>{text.sample}</p>
          <Figures />
        </Drawer>
      )}
      {params.has('vua-ghi') && (
        <Toast message={text.sample} undo={{ action: '/he-thong/mau', values: {} }} />
      )}
    </>
  )
}
