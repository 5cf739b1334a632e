import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { ENDED_PARAM, RETURN_PARAM } from '#platform/auth/return-path.ts'
import { visitContext } from '#platform/module/context.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { pressed, requireFields, returnPathOf } from './press.ts'
import { text } from './text.vi.ts'

/** The first page on a slow line, and the one that must work when scripts do not. */
export const handle = { noScript: true }

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.get(visitContext).session) throw redirect(returnPathOf(request))
  const ask = new URL(request.url).searchParams
  return { ended: ask.has(ENDED_PARAM), signedOut: ask.has('da-ra') }
}

export function action(args: ActionFunctionArgs) {
  return pressed(args, ['password'], async ({ auth, from, field }) => {
    requireFields(field, { username: text.enterUsername, password: text.enterPassword })
    const pair = { username: field('username'), password: field('password') }
    const { cookies, secondFactor } = await auth.signIn(from, pair)
    const to = returnPathOf(args.request)
    if (!secondFactor) return { to, cookies }
    return { to: `/dang-nhap/ma-xac-nhan?${new URLSearchParams({ [RETURN_PARAM]: to })}`, cookies }
  })
}

type Props = { loaderData: { ended: boolean; signedOut: boolean }; actionData?: FormState }

export default function SignIn({ loaderData, actionData }: Props) {
  return (
    <Page title={text.signIn} hasError={actionData !== undefined}>
      {!actionData && loaderData.ended && <Notice tone="warn">{text.sessionEnded}</Notice>}
      {!actionData && loaderData.signedOut && <Notice tone="ok">{text.signedOut}</Notice>}
      <Form state={actionData} order={['username', 'password']}>
        <TextField name="username" label={text.username} width="medium" autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={text.password}
          width="medium"
          autoComplete="current-password"
        />
        <div>
          <Button look="main">{text.signIn}</Button>
        </div>
      </Form>
      <p className="max-w-prose text-ink-2">{text.forgot}</p>
    </Page>
  )
}
