import { isAPIError } from 'better-auth/api'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Tables } from '#platform/module/handle.ts'
import type { Library } from './library.ts'

/** What the sign-in works with. */
export type AuthCore = {
  library: Library
  pool: Pool
  db: Kysely<Tables<'auth'>>
  /** The library on one open transaction. */
  libraryOn(db: Kysely<Tables<'auth'>>): Library
}

/** The person behind a request, as the cookie says. What they may do is resolved in every transaction. */
export type Session = {
  userId: string
  name: string
  username: string
  mustChangePassword: boolean
  secondFactor: boolean
  /** When it ends unless something is done. */
  endsAt: Date
}

/** `cookies` are whole Set-Cookie values: they go on the answer whatever it is. */
export type SessionRead = { session: Session | null; cookies: string[] }

type LibraryUser = {
  id: string
  name: string
  username?: string | null | undefined
  mustChangePassword?: boolean | null | undefined
  twoFactorEnabled?: boolean | null | undefined
  disabledAt?: Date | null | undefined
}

function sessionOf(user: LibraryUser, endsAt: Date): Session {
  return {
    userId: user.id,
    name: user.name,
    username: user.username ?? '',
    mustChangePassword: user.mustChangePassword ?? false,
    secondFactor: user.twoFactorEnabled ?? false,
    endsAt,
  }
}

/** Asks the database only when the signed cookie's short life is over (or when told to). */
export async function readSession(core: AuthCore, headers: Headers, fresh = false): Promise<SessionRead> {
  const { response, headers: answer } = await core.library.api.getSession({
    headers,
    query: { disableCookieCache: fresh },
    returnHeaders: true,
  })
  const open = response && !response.user.disabledAt
  return {
    session: open ? sessionOf(response.user, new Date(response.session.expiresAt)) : null,
    cookies: answer.getSetCookie(),
  }
}

/** The request's headers with the cookies that an answer just set, as the browser would send them next. */
export function withCookies(headers: Headers, cookies: readonly string[]): Headers {
  const jar = new Map<string, string>()
  const pairs = [
    ...(headers.get('cookie') ?? '').split(/;\s*/),
    ...cookies.map((cookie) => cookie.split(';')[0] ?? ''),
  ]
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at > 0) jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  const next = new Headers(headers)
  next.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
  return next
}

/** The code of a refusal by the library; undefined for any other fault. */
export function libraryCode(error: unknown): string | undefined {
  if (!isAPIError(error)) return undefined
  const { body } = error
  return typeof body?.code === 'string' ? body.code : ''
}
