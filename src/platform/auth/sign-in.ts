import { endSessions } from './accounts.ts'
import { countTry, forgetTries, signInRules } from './attempts.sql.ts'
import { refuse } from './refusals.ts'
import { type AuthCore, libraryCode } from './session.ts'

export type Credentials = { username: string; password: string }
/** `address` is the client's network address as the server saw it, never a header that a client may write. */
export type From = { headers: Headers; address: string }
export type SignedIn = { cookies: string[]; secondFactor: boolean }

/** Checks the pair. With a second factor on, the cookies carry only the wait for the code, no session. */
export async function signIn(core: AuthCore, from: From, pair: Credentials): Promise<SignedIn> {
  const username = pair.username.trim()
  const rules = signInRules(username, from.address)
  await countTry(core.pool, [...rules.own, ...rules.wide])
  const { response, headers } = await core.library.api
    .signInUsername({
      body: { username, password: pair.password },
      headers: from.headers,
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (libraryCode(error) === undefined) throw error
      throw refuse('invalid', 'wrong-pair', [])
    })
  await forgetTries(core.pool, rules.own)
  if (response && 'user' in response) {
    await refuseClosed(core, response.user)
    await forgetPastSessions(core, response.user.id)
  }
  return { cookies: headers.getSetCookie(), secondFactor: !response || !('user' in response) }
}

/** Sessions that nobody came back to: without this they would stay for ever. */
async function forgetPastSessions({ db }: AuthCore, userId: string): Promise<void> {
  await db
    .deleteFrom('auth.session')
    .where('userId', '=', userId)
    .where('expiresAt', '<', new Date())
    .execute()
}

/** A closed account is told so only to who knows its password; the session that was just made goes again. */
export async function refuseClosed(
  core: AuthCore,
  user: { id: string; disabledAt?: Date | null | undefined },
): Promise<void> {
  if (!user.disabledAt) return
  await endSessions(core.db, user.id)
  throw refuse('forbidden', 'account-closed', [])
}

export async function signOut(core: AuthCore, headers: Headers): Promise<string[]> {
  const answer = await core.library.api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}
