import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { listAccounts, openAccount } from '#platform/auth/administration/index.ts'
import { ask } from '#platform/module/page.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { accounts } from './above.ts'
import { FirstPassword, type MadePassword } from './first-password.tsx'
import { pressedForPassword } from './made-password.ts'
import { text } from './text.vi.ts'

/** Only who may open accounts sees the form. */
export async function loader(args: LoaderFunctionArgs) {
  await ask(args, listAccounts, { page: 1 })
  return null
}

export function action(args: ActionFunctionArgs) {
  return pressedForPassword(args, async (reading, fields, firstPassword) => {
    const { userId } = await openAccount(reading, {
      username: fields.username,
      name: fields.name,
      firstPassword,
    })
    return { userId, username: fields.username ?? '' }
  })
}

type Props = { actionData?: { made: MadePassword } | FormState }

export default function OpenAccount({ actionData }: Props) {
  if (actionData && 'made' in actionData) return <FirstPassword made={actionData.made} />
  return (
    <Page title={text.openTitle} hasError={actionData !== undefined} lead={text.openLead} above={[accounts]}>
      <Form state={actionData} order={['name', 'username']}>
        <TextField name="name" label={text.name} width="medium" />
        <TextField name="username" label={text.username} hint={text.usernameHint} width="medium" />
        <div>
          <Button look="main">{text.open}</Button>
        </div>
      </Form>
    </Page>
  )
}
