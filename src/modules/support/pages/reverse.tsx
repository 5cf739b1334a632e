import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { reverseSupport } from '../commands/reverse-support.ts'
import { text } from '../page-text.vi.ts'
import { caseAt } from './address.ts'
import { aboveDeed } from './crumbs.ts'
import { type DeedData, idIn, loadDeed } from './load-deed.ts'

export const loader = (args: LoaderFunctionArgs) => loadDeed(args)

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, reverseSupport, {
    input: ({ fields }) => ({ id, version: fields.get('version'), reason: fields.get('reason') ?? '' }),
    done: () => caseAt(id),
  })
}

export default function Reverse({ loaderData: { support, key } }: { loaderData: DeedData }) {
  const state = useActionData<typeof action>()
  return (
    <Page
      title={text.reverseTitle}
      hasError={state !== undefined}
      above={aboveDeed(support)}
      lead={`${support.code}. ${text.reverseLead}`}
    >
      <Form
        state={state}
        hidden={{ _key: key, version: String(support.version) }}
        draft={`dao-${support.id}`}
      >
        <TextArea name="reason" label={text.reverseReason} />
        <Buttons>
          <Button look="danger">{text.reverseSave(support.code)}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
