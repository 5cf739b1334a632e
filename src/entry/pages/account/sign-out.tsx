import { type ActionFunctionArgs, redirect } from 'react-router'
import { visitContext } from '#platform/module/context.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { cookieHeaders } from './press.ts'
import { text } from './text.vi.ts'

export const handle = { noScript: true }

export async function action({ context, request }: ActionFunctionArgs) {
  const cookies = await context.get(visitContext).auth.signOut(request.headers)
  return redirect('/dang-nhap?da-ra=1', { status: 303, headers: cookieHeaders(cookies) })
}

/** For who comes by the address: a link must not sign anybody out. */
export default function SignOut() {
  return (
    <Page title={text.signOut} lead={text.signOutLead}>
      <Form>
        <div>
          <Button look="main">{text.signOut}</Button>
        </div>
      </Form>
    </Page>
  )
}
