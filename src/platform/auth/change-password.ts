import { countTry, passwordRules } from './attempts.sql.ts'
import { changeOwn } from './own-changes.sql.ts'
import { assertGoodPassword } from './passwords.ts'
import { refuse } from './refusals.ts'
import { type AuthCore, libraryCode, readSession, type Session, withCookies } from './session.ts'

export type PasswordChange = { current: string; next: string }

/** Sets one's own password; every other session of the person ends. */
export async function changePassword(
  core: AuthCore,
  headers: Headers,
  session: Session,
  { current, next }: PasswordChange,
): Promise<string[]> {
  assertGoodPassword(next, { username: session.username, current })
  await countTry(core.pool, passwordRules(session.userId))
  const changed = await changeOwn(core, session, 'change-password', async ({ db, library }) => {
    const answer = await library.api
      .changePassword({
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        headers,
        returnHeaders: true,
      })
      .catch(refusalOf)
    await db
      .updateTable('auth.user')
      .set({ must_change_password: false, updatedAt: new Date() })
      .where('id', '=', session.userId)
      .execute()
    return answer
  })
  // The new cookie still carries the person as before; read once more, so that the change is asked for no longer.
  const cookies = changed.headers.getSetCookie()
  const renewed = await readSession(core, withCookies(headers, cookies), true)
  return [...cookies, ...renewed.cookies]
}

function refusalOf(error: unknown): never {
  const code = libraryCode(error)
  if (code === undefined) throw error
  throw code === 'UNAUTHORIZED' || code === 'FAILED_TO_GET_SESSION'
    ? refuse('forbidden', 'session-ended', [])
    : refuse('invalid', 'wrong-password', [], { field: 'password' })
}
