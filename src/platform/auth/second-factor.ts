import { claimCode, codeAddressRules, codeRules, countTry, passwordRules } from './attempts.sql.ts'
import { changeOwn } from './own-changes.sql.ts'
import { refuse } from './refusals.ts'
import { type AuthCore, libraryCode, type Session } from './session.ts'
import { type From, refuseClosed } from './sign-in.ts'

export type SecondFactorSetup = {
  /** For the QR code. */
  uri: string
  /** For typing by hand, in groups of four. */
  key: string
  recoveryCodes: string[]
}

/** The step after the password: six digits from the app, or one of the recovery codes. */
export async function verifySecondFactor(core: AuthCore, from: From, typed: string): Promise<string[]> {
  await countTry(core.pool, codeAddressRules(from.address))
  const code = typed.replace(/\s/g, '').toLowerCase()
  const ask = { body: { code }, headers: from.headers, returnHeaders: true as const }
  const digits = /^\d{6}$/.test(code)
  const call = digits ? core.library.api.verifyTOTP(ask) : core.library.api.verifyBackupCode(ask)
  const { response, headers } = await call.catch((error: unknown) => {
    throw refusalOf(libraryCode(error)) ?? error
  })
  await refuseClosed(core, response.user)
  if (digits && !(await claimCode(core.pool, response.user.id, code))) {
    await core.db
      .deleteFrom('auth.session')
      .where('token', '=', response.token ?? '')
      .execute()
    throw refuse('invalid', 'code-used', [], { field: 'code' })
  }
  return headers.getSetCookie()
}

function refusalOf(code: string | undefined) {
  switch (code) {
    case undefined:
      return undefined
    case 'INVALID_BACKUP_CODE':
      return refuse('invalid', 'wrong-recovery-code', [], { field: 'code' })
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return refuse('forbidden', 'code-wait-over', [])
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refuse('limit', 'code-locked', [])
    default:
      return refuse('invalid', 'wrong-code', [], { field: 'code' })
  }
}

/** Makes a new key; it counts only after `confirmSecondFactor`. */
export async function beginSecondFactor(
  core: AuthCore,
  headers: Headers,
  session: Session,
  password: string,
): Promise<SecondFactorSetup> {
  await countTry(core.pool, passwordRules(session.userId))
  const made = await core.library.api
    .enableTwoFactor({ body: { password, method: 'totp' }, headers })
    .catch((error: unknown) => {
      if (libraryCode(error) === 'TOTP_ALREADY_ENABLED') throw refuse('conflict', 'second-factor-on', [])
      throw wrongPassword(error)
    })
  if (made.method !== 'totp')
    throw new Error('The library answered with another second factor than asked for')
  const uri = new URL(made.totpURI)
  // The library names the account by its address, which is made up; people know the user name.
  uri.pathname = `/${encodeURIComponent('Giao ban')}:${encodeURIComponent(session.username)}`
  const key = (uri.searchParams.get('secret') ?? '').replace(/.{4}(?=.)/g, '$& ')
  return { uri: uri.toString(), key, recoveryCodes: made.backupCodes }
}

export async function confirmSecondFactor(
  core: AuthCore,
  headers: Headers,
  session: Session,
  typed: string,
): Promise<string[]> {
  await countTry(core.pool, codeRules(session.userId))
  const answer = await changeOwn(core, session, 'confirm-second-factor', ({ library }) =>
    library.api
      .verifyTOTP({ body: { code: typed.replace(/\s/g, '') }, headers, returnHeaders: true })
      .catch((error: unknown) => {
        throw refusalOf(libraryCode(error)) ?? error
      }),
  )
  return answer.headers.getSetCookie()
}

export async function endSecondFactor(
  core: AuthCore,
  headers: Headers,
  session: Session,
  password: string,
): Promise<string[]> {
  await countTry(core.pool, passwordRules(session.userId))
  const answer = await changeOwn(core, session, 'end-second-factor', ({ library }) =>
    library.api
      .disableTwoFactor({ body: { password }, headers, returnHeaders: true })
      .catch((error: unknown) => {
        throw wrongPassword(error)
      }),
  )
  return answer.headers.getSetCookie()
}

function wrongPassword(error: unknown): unknown {
  if (libraryCode(error) === undefined) return error
  return refuse('invalid', 'wrong-password', [], { field: 'password' })
}
