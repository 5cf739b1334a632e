import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { ownAccount } from './above.ts'
import { pressed, requireFields, sessionOf } from './press.ts'
import { text } from './text.vi.ts'

export const handle = { noScript: true }

export function loader(args: LoaderFunctionArgs) {
  if (!sessionOf(args).secondFactor) throw redirect('/tai-khoan')
  return null
}

export function action(args: ActionFunctionArgs) {
  return pressed(args, ['password'], async ({ auth, headers, field }) => {
    requireFields(field, { password: text.enterCurrent })
    const cookies = await auth.endSecondFactor(headers, sessionOf(args), field('password'))
    return { to: '/tai-khoan?da-tat=1', cookies }
  })
}

export default function EndSecondFactor({ actionData }: { actionData?: FormState }) {
  return (
    <Page title={text.factorEnd} hasError={actionData !== undefined} above={[ownAccount]}>
      <Form state={actionData}>
        <TextField
          name="password"
          type="password"
          label={text.factorPassword}
          width="medium"
          autoComplete="current-password"
        />
        <div>
          <Button look="main">{text.turnOff}</Button>
        </div>
      </Form>
    </Page>
  )
}
