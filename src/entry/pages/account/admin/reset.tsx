import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { getAccount, resetPassword } from '#platform/auth/administration/index.ts'
import { ask } from '#platform/module/page.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { aboveDeed } from './above.ts'
import { FirstPassword, type MadePassword } from './first-password.tsx'
import { pressedForPassword } from './made-password.ts'
import { text } from './text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { userId, name } = await ask(args, getAccount, { userId: args.params.userId })
  return { userId, name }
}

export function action(args: ActionFunctionArgs) {
  const userId = args.params.userId ?? ''
  return pressedForPassword(args, async (reading, _fields, firstPassword) => {
    const { username } = await resetPassword(reading, { userId, firstPassword })
    return { userId, username }
  })
}

type Props = {
  loaderData: { userId: string; name: string }
  actionData?: { made: MadePassword } | FormState
}

export default function ResetPassword({ loaderData: { userId, name }, actionData }: Props) {
  if (actionData && 'made' in actionData) return <FirstPassword made={actionData.made} />
  return (
    <Page
      title={text.resetTitle}
      hasError={actionData !== undefined}
      lead={text.resetLead(name)}
      above={aboveDeed({ userId, name })}
    >
      <Form state={actionData}>
        <div>
          <Button look="main">{text.reset}</Button>
        </div>
      </Form>
    </Page>
  )
}
