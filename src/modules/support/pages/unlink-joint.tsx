import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { notFound } from '#platform/module/index.ts'
import { answerOf, submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { unlinkJoint } from '../commands/unlink-joint.ts'
import { text } from '../page-text.vi.ts'
import { caseAt } from './address.ts'
import { aboveDeed } from './crumbs.ts'
import { idIn, loadDeed } from './load-deed.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { support, key } = await loadDeed(args)
  if (!support.joint) throw answerOf(args, notFound())
  return { support, key, joint: support.joint }
}

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, unlinkJoint, {
    input: ({ fields }) => ({ id, reason: fields.get('reason') ?? '' }),
    done: () => caseAt(id),
  })
}

type Loaded = Awaited<ReturnType<typeof loader>>

export default function UnlinkJoint({ loaderData: { support, key, joint } }: { loaderData: Loaded }) {
  const state = useActionData<typeof action>()
  return (
    <Page
      title={text.unlinkTitle}
      hasError={state !== undefined}
      above={aboveDeed(support)}
      lead={text.unlinkLead(support.code, joint)}
    >
      <Form state={state} hidden={{ _key: key }}>
        <TextArea name="reason" label={text.unlinkReason} rows={2} />
        <Buttons>
          <Button look="main">{text.unlink}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
