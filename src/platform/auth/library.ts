import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import type { Tables } from '#platform/module/handle.ts'
import { PASSWORD_MOST } from './password-limits.ts'
import { hash, makeRecoveryCodes, verify } from './passwords.ts'

/** How long a signed cookie stands for the session without asking the database: the longest life of an ended session. */
export const SESSION_CACHE_SECONDS = 30
/** A working day; in use it is renewed each hour. */
const SESSION_SECONDS = 12 * 3600
const SESSION_RENEWAL_SECONDS = 3600
/** Between the password and the code. */
const CODE_SECONDS = 600

const usernameForm = /^[a-z0-9][a-z0-9._-]{2,39}$/
export const isUsername = (text: string): boolean => usernameForm.test(text)

export type LibraryOptions = { secret: string; origin: string; onError: (message: string) => void }

/** On the pool, or on one open transaction, which its writes then belong to. */
export type AuthTables = Kysely<Tables<'auth'>>

/** The library as we run it. Its HTTP door is not opened: pages call it, so nothing answers but what has a page. */
export function openLibrary(db: AuthTables, { secret, origin, onError }: LibraryOptions) {
  return betterAuth({
    appName: 'Giao ban',
    database: { db, type: 'postgres' },
    secret,
    baseURL: origin,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: PASSWORD_MOST * 4,
      password: { hash, verify },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: SESSION_RENEWAL_SECONDS,
      cookieCache: { enabled: true, maxAge: SESSION_CACHE_SECONDS },
    },
    user: {
      additionalFields: {
        mustChangePassword: {
          type: 'boolean',
          input: false,
          fieldName: 'must_change_password',
          defaultValue: false,
        },
        demonstration: { type: 'boolean', input: false, defaultValue: false },
        disabledAt: { type: 'date', input: false, required: false, fieldName: 'disabled_at' },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: isUsername,
        validationOrder: { username: 'post-normalization' },
      }),
      twoFactor({
        twoFactorCookieMaxAge: CODE_SECONDS,
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
      }),
    ],
    advanced: {
      // Looked at once, by the one on the pool.
      database: { validateSchema: !db.isTransaction },
      cookiePrefix: 'giaoban',
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  })
}

export type Library = ReturnType<typeof openLibrary>
