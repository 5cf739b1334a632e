import { Kysely, PostgresDialect } from 'kysely'
import { openPool } from '#platform/db/connect.ts'
import type { Tables } from '#platform/module/handle.ts'
import { endSessions, insertAccount, type NewAccount, setClosed, setFirstPassword } from './accounts.ts'
import { changePassword, type PasswordChange } from './change-password.ts'
import { openLibrary } from './library.ts'
import { makePassword } from './passwords.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  verifySecondFactor,
} from './second-factor.ts'
import { type AuthCore, readSession, type Session } from './session.ts'
import { type Credentials, type From, signIn, signOut } from './sign-in.ts'

export { readAuthSecret } from './secret.ts'
export type { Session } from './session.ts'

/** Sign-ins are few beside pages: most requests are answered by the cookie alone. */
const POOL_MOST = 4

export type AuthOptions = {
  /** The login role's address. */
  databaseUrl: string
  secret: string
  /** As browsers reach us; https makes the cookies secure. */
  origin: string
  onError?: (message: string) => void
}

export type Auth = ReturnType<typeof openAuth>

/** Opens the sign-in with a pool of its own. Every function answers the Set-Cookie values to send, or throws a Refusal. */
export function openAuth({ databaseUrl, onError = console.error, ...options }: AuthOptions) {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c search_path=auth')
  const pool = openPool(url.toString(), POOL_MOST)
  const db = new Kysely<Tables<'auth'>>({ dialect: new PostgresDialect({ pool }) })
  const libraryOn: AuthCore['libraryOn'] = (tables) => openLibrary(tables, { ...options, onError })
  const core: AuthCore = { pool, db, library: libraryOn(db), libraryOn }
  return {
    signIn: (from: From, pair: Credentials) => signIn(core, from, pair),
    verifySecondFactor: (from: From, code: string) => verifySecondFactor(core, from, code),
    signOut: (headers: Headers) => signOut(core, headers),
    readSession: (headers: Headers, fresh = false) => readSession(core, headers, fresh),
    changePassword: (headers: Headers, session: Session, change: PasswordChange) =>
      changePassword(core, headers, session, change),
    beginSecondFactor: (headers: Headers, session: Session, password: string) =>
      beginSecondFactor(core, headers, session, password),
    confirmSecondFactor: (headers: Headers, session: Session, code: string) =>
      confirmSecondFactor(core, headers, session, code),
    endSecondFactor: (headers: Headers, session: Session, password: string) =>
      endSecondFactor(core, headers, session, password),
    /** For the first administrator and the demonstration; people make accounts through the command. */
    async createAccount(account: Omit<NewAccount, 'password'> & { password?: string }) {
      const firstPassword = account.password ?? makePassword()
      const userId = await db
        .transaction()
        .execute((tx) => insertAccount(tx, { ...account, password: firstPassword }))
      return { userId, firstPassword }
    },
    async resetPassword(userId: string) {
      const firstPassword = makePassword()
      await db.transaction().execute((tx) => setFirstPassword(tx, userId, firstPassword))
      return { firstPassword }
    },
    disableAccount: (userId: string) => setClosed(db, userId, new Date()),
    endSessions: (userId: string) => endSessions(db, userId),
    close: () => pool.end(),
  }
}
