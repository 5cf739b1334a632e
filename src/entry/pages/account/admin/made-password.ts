import { data } from 'react-router'
import { makePassword } from '#platform/auth/passwords.ts'
import { readUpload } from '#platform/files/index.ts'
import { type PageArgs, readingOf } from '#platform/module/context.ts'
import type { Reading } from '#platform/module/index.ts'
import { answerOf } from '#platform/module/page.ts'
import { Refusal } from '#platform/refusal.ts'
import { refusedForm } from '#ui/form/state.ts'
import type { MadePassword } from './first-password.tsx'

const FORM_LIMIT = { bytes: 16_384, files: 0 }

type Run = (
  reading: Reading,
  fields: Record<string, string>,
  firstPassword: string,
) => Promise<{ userId: string; username: string }>

/**
 * The press of a form whose answer shows a password that was just made. Not `submit`: no redirect, because the password has
 * no address; no key, because what is kept with a key must not hold it (a second press is refused or harmless).
 */
export async function pressedForPassword(args: PageArgs, run: Run) {
  let fields: Record<string, string> = {}
  try {
    fields = Object.fromEntries((await readUpload(args.request, FORM_LIMIT)).fields)
    const firstPassword = makePassword()
    const made: MadePassword = { ...(await run(readingOf(args), fields, firstPassword)), firstPassword }
    return data({ made }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'not-found')
      throw answerOf(args, error)
    const typed = new FormData()
    for (const [name, value] of Object.entries(fields)) typed.set(name, value)
    return data(refusedForm(typed, error), 422)
  }
}
