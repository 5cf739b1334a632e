import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { PASSWORD_LEAST } from '#platform/auth/password-limits.ts'
import { Refusal } from '#platform/refusal.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { ownAccount } from './above.ts'
import { pressed, requireFields, sessionOf } from './press.ts'
import { text } from './text.vi.ts'

export const handle = { noScript: true }

export function loader(args: LoaderFunctionArgs) {
  const { username, mustChangePassword } = sessionOf(args)
  return { username, forced: mustChangePassword }
}

export function action(args: ActionFunctionArgs) {
  return pressed(args, ['password', 'newPassword', 'repeat'], async ({ auth, headers, field }) => {
    const session = sessionOf(args)
    requireFields(field, {
      password: text.enterCurrent,
      newPassword: text.enterNext,
      repeat: `${text.repeat}.`,
    })
    const next = field('newPassword')
    if (next !== field('repeat')) {
      throw new Refusal('invalid', 'auth/repeat', text.repeatDiffers, {
        fields: { repeat: text.repeatDiffers },
      })
    }
    const cookies = await auth.changePassword(headers, session, { current: field('password'), next })
    return { to: session.mustChangePassword ? '/' : '/tai-khoan?da-doi=1', cookies }
  })
}

type Props = { loaderData: { username: string; forced: boolean }; actionData?: FormState }

export default function ChangePassword({ loaderData, actionData }: Props) {
  const secret = { type: 'password', width: 'medium' } as const
  return (
    <Page
      title={text.changeTitle}
      hasError={actionData !== undefined}
      lead={loaderData.forced ? null : text.changeLead}
      {...(!loaderData.forced && { above: [ownAccount] })}
    >
      {loaderData.forced && <Notice tone="info">{text.changeForced}</Notice>}
      <Form state={actionData} order={['password', 'newPassword', 'repeat']}>
        {/* Password managers learn from it whose password this is. */}
        <input
          type="text"
          name="username"
          value={loaderData.username}
          autoComplete="username"
          readOnly
          hidden
        />
        <TextField {...secret} name="password" label={text.current} autoComplete="current-password" />
        <TextField
          {...secret}
          name="newPassword"
          label={text.next}
          hint={text.nextHint(PASSWORD_LEAST)}
          autoComplete="new-password"
        />
        <TextField {...secret} name="repeat" label={text.repeat} autoComplete="new-password" />
        <div>
          <Button look="main">{text.change}</Button>
        </div>
      </Form>
    </Page>
  )
}
