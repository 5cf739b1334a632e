import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { visitContext } from '#platform/module/context.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { pressed, requireFields, returnPathOf } from './press.ts'
import { text } from './text.vi.ts'

export const handle = { noScript: true }

export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.get(visitContext).session) throw redirect(returnPathOf(request))
  return null
}

export function action(args: ActionFunctionArgs) {
  return pressed(args, ['code'], async ({ auth, from, field }) => {
    requireFields(field, { code: text.enterCode })
    return { to: returnPathOf(args.request), cookies: await auth.verifySecondFactor(from, field('code')) }
  })
}

export default function SignInCode({ actionData }: { actionData?: FormState }) {
  return (
    <Page title={text.codeTitle} hasError={actionData !== undefined} lead={text.codeLead}>
      <Form state={actionData}>
        <TextField
          name="code"
          label={text.code}
          hint={text.codeHint}
          width="medium"
          autoComplete="one-time-code"
          secret
        />
        <div>
          <Button look="main">{text.confirm}</Button>
        </div>
      </Form>
      <p>
        <a href="/dang-nhap">{text.startOver}</a>
      </p>
    </Page>
  )
}
