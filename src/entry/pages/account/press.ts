import { data, redirect } from 'react-router'
import type { Session } from '#platform/auth/index.ts'
import { RETURN_PARAM, safeReturnPath, signInPath } from '#platform/auth/return-path.ts'
import { readUpload } from '#platform/files/index.ts'
import { type PageArgs, type Visit, visitContext } from '#platform/module/context.ts'
import { answerOf } from '#platform/module/page.ts'
import { Refusal } from '#platform/refusal.ts'
import type { FormState } from '#ui/form/state.ts'

/** Names, passwords and codes are short; nothing longer is read. */
const FORM_LIMIT = { bytes: 16_384, files: 0 }

export type AccountPress = Visit & {
  headers: Headers
  from: { headers: Headers; address: string }
  field: (name: string) => string
}

/** The answer of a deed on one's own account: where to go, and the cookies that change. */
export type Onward = { to: string; cookies: readonly string[] }

/** Reads the form, does the deed, goes on by redirect with its cookies; a refusal shows the form again without secrets. */
export async function pressed(
  args: PageArgs,
  secrets: readonly string[],
  run: (press: AccountPress) => Promise<Onward>,
) {
  const visit = args.context.get(visitContext)
  const { headers } = args.request
  let values: Record<string, string> = {}
  try {
    const { fields } = await readUpload(args.request, FORM_LIMIT)
    values = Object.fromEntries([...fields].filter(([name]) => !secrets.includes(name)))
    const field = (name: string) => fields.get(name) ?? ''
    const onward = await run({ ...visit, headers, from: { headers, address: visit.address }, field })
    return redirect(onward.to, { status: 303, headers: cookieHeaders(onward.cookies) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw answerOf(args, error)
    const state: FormState = { message: error.message, fields: error.fields, values }
    return data(state, error.kind === 'limit' ? 429 : 422)
  }
}

/** Blank boxes, all at once, before anything is asked of the database. */
export function requireFields(field: (name: string) => string, asks: Readonly<Record<string, string>>): void {
  const blank = Object.entries(asks).filter(([name]) => field(name).trim() === '')
  if (blank.length === 0) return
  throw new Refusal('invalid', 'auth/blank', 'Có chỗ cần sửa.', { fields: Object.fromEntries(blank) })
}

/** Pages on one's own account: whoever is signed in, also with a first password. */
export function sessionOf({ context, request }: PageArgs): Session {
  const { session } = context.get(visitContext)
  if (session) return session
  const path = new URL(request.url).pathname.replace(/\.data$/, '')
  throw redirect(signInPath(path))
}

export function returnPathOf(request: Request): string {
  return safeReturnPath(new URL(request.url).searchParams.get(RETURN_PARAM))
}

export function cookieHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return headers
}
