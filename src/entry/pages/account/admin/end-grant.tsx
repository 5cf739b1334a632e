import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { endGrant, getAccount } from '#platform/auth/administration/index.ts'
import { newKey, notFound } from '#platform/module/index.ts'
import { answerOf, ask, submit } from '#platform/module/page.ts'
import { roleNames } from '#platform/scope/roles.ts'
import { Button } from '#ui/button/button.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { TextArea } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { aboveDeed } from './above.ts'
import { text } from './text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { userId, name, grants } = await ask(args, getAccount, { userId: args.params.userId })
  const grant = grants.find(({ id }) => id === args.params.grantId)
  if (!grant) throw answerOf(args, notFound())
  return { userId, name, role: grant.role, key: newKey() }
}

export function action(args: ActionFunctionArgs) {
  const { userId = '', grantId = '' } = args.params
  return submit(args, endGrant, {
    input: ({ fields }) => ({
      grantId,
      lastDay: fields.get('lastDay') ?? '',
      reason: fields.get('reason') ?? '',
    }),
    done: () => `/quan-tri/tai-khoan/${userId}`,
  })
}

export default function EndGrant({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const { userId, name, role, key } = loaderData
  const state = useActionData<typeof action>()
  return (
    <Page
      title={text.endTitle}
      hasError={state !== undefined}
      lead={`${roleNames[role]}. ${text.endLead}`}
      above={aboveDeed({ userId, name })}
    >
      <Form state={state} hidden={{ _key: key }} order={['lastDay', 'reason']}>
        <DateField name="lastDay" label={text.endLast} optional />
        <TextArea name="reason" label={text.reason} rows={2} />
        <div>
          <Button look="danger">{text.endSubmit}</Button>
        </div>
      </Form>
    </Page>
  )
}
