import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { TextArea, TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { linkJoint } from '../commands/link-joint.ts'
import { text } from '../page-text.vi.ts'
import { caseAt } from './address.ts'
import { aboveDeed } from './crumbs.ts'
import { type DeedData, idIn, loadDeed } from './load-deed.ts'

export const loader = (args: LoaderFunctionArgs) => loadDeed(args)

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, linkJoint, {
    input: ({ fields }) => ({ id, counted: fields.get('counted') ?? '', reason: fields.get('reason') ?? '' }),
    done: () => caseAt(id),
  })
}

export default function LinkJoint({ loaderData: { support, key } }: { loaderData: DeedData }) {
  const state = useActionData<typeof action>()
  return (
    <Page
      title={text.linkTitle}
      hasError={state !== undefined}
      above={aboveDeed(support)}
      lead={`${support.code}. ${text.linkLead}`}
    >
      <Form state={state} hidden={{ _key: key }} order={['counted', 'reason']} draft={`chung-${support.id}`}>
        <TextField name="counted" label={text.linkCounted} hint="HT-00012" width="medium" />
        <TextArea name="reason" label={text.linkReason} rows={2} />
        <Buttons>
          <Button look="main">{text.linkSave}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
