import { type ActionFunctionArgs, data, Link, type LoaderFunctionArgs, redirect } from 'react-router'
import { qrPath } from '#platform/qr.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Block, Page } from '#ui/page/page.tsx'
import { QrCode } from '#ui/qr/qr.tsx'
import { ownAccount } from './above.ts'
import { pressed, requireFields, sessionOf } from './press.ts'
import { text } from './text.vi.ts'

/** Without script: the page with the key is the answer of a form and is never kept anywhere. */
export const handle = { noScript: true }

type Setup = { qr: ReturnType<typeof qrPath>; key: string; recoveryCodes: string[] }
/** Which of the two forms was refused, or the key that was just made. */
type Answer = { step: 'password' | 'code'; state?: FormState; setup?: Setup }

export function loader(args: LoaderFunctionArgs) {
  if (sessionOf(args).secondFactor) throw redirect('/tai-khoan')
  return null
}

export async function action(args: ActionFunctionArgs) {
  const session = sessionOf(args)
  const step = new URL(args.request.url).searchParams.get('buoc') === 'ma' ? 'code' : 'password'
  const made: { setup?: Setup } = {}
  const answer = await pressed(args, ['password', 'code'], async ({ auth, headers, field }) => {
    if (step === 'code') {
      requireFields(field, { code: text.enterCode })
      return {
        to: '/tai-khoan?da-bat=1',
        cookies: await auth.confirmSecondFactor(headers, session, field('code')),
      }
    }
    requireFields(field, { password: text.enterCurrent })
    const { uri, key, recoveryCodes } = await auth.beginSecondFactor(headers, session, field('password'))
    made.setup = { qr: qrPath(uri), key, recoveryCodes }
    return { to: '/tai-khoan/xac-nhan-hai-buoc', cookies: [] }
  })
  if (made.setup)
    return data<Answer>({ step: 'code', setup: made.setup }, { headers: { 'cache-control': 'no-store' } })
  if (answer instanceof Response) return answer
  return data<Answer>({ step, state: answer.data }, answer.init ?? undefined)
}

export default function SecondFactor({ actionData }: { actionData?: Answer }) {
  const { step = 'password', state, setup } = actionData ?? {}
  return (
    <Page title={text.factor} hasError={state !== undefined} lead={text.factorLead} above={[ownAccount]}>
      {setup && <SetupShown setup={setup} />}
      {step === 'password' ? (
        <Form state={state}>
          <TextField
            name="password"
            type="password"
            label={text.factorPassword}
            width="medium"
            autoComplete="current-password"
          />
          <div>
            <Button look="main">{text.goOn}</Button>
          </div>
        </Form>
      ) : (
        <Block title={setup ? text.proveTitle : text.proveAgain}>
          <Form state={state} action="/tai-khoan/xac-nhan-hai-buoc?buoc=ma">
            <TextField
              name="code"
              label={text.code}
              width="short"
              keyboard="numeric"
              autoComplete="one-time-code"
              secret
            />
            <div>
              <Button look="main">{text.confirm}</Button>
            </div>
          </Form>
          {!setup && <Link to="/tai-khoan/xac-nhan-hai-buoc">{text.again}</Link>}
        </Block>
      )}
    </Page>
  )
}

function SetupShown({ setup: { qr, key, recoveryCodes } }: { setup: Setup }) {
  return (
    <>
      <Block title={text.scanTitle}>
        <div className="w-full max-w-64">
          <QrCode qr={qr} label={text.scanAlt} />
        </div>
        <p>{text.scanByHand}</p>
        <p className="font-semibold break-words">{key}</p>
      </Block>
      <Block title={text.recoveryTitle}>
        <p className="max-w-prose">{text.recoveryLead}</p>
        <ul className="grid max-w-md grid-cols-2 gap-x-6 gap-y-1 font-semibold">
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Block>
    </>
  )
}
