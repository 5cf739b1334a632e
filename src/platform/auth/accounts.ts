import { uuidv7 } from 'uuidv7'
import type { WriteHandle } from '#platform/module/handle.ts'
import { isUsername } from './library.ts'
import { hash } from './passwords.ts'
import { refuse } from './refusals.ts'

/** Any handle on the auth tables: a command's, or the sign-in's own connection. */
export type AccountTables = WriteHandle<'auth', never>

export type NewAccount = {
  username: string
  name: string
  password: string
  /** Demonstration accounts keep the password they are printed with. */
  demonstration?: boolean
}

export async function insertAccount(db: AccountTables, account: NewAccount): Promise<string> {
  const username = account.username.trim().toLowerCase()
  if (!isUsername(username)) throw refuse('invalid', 'username-form', [], { field: 'username' })
  const id = uuidv7()
  const demonstration = account.demonstration ?? false
  const made = await db
    .insertInto('auth.user')
    .values({
      id,
      username,
      name: account.name.trim().normalize('NFC'),
      // The library wants an address; none is ever written to.
      email: `${username}@tai-khoan.invalid`,
      emailVerified: false,
      demonstration,
      must_change_password: !demonstration,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows)
    throw refuse('conflict', 'username-taken', [username], { field: 'username' })
  await db
    .insertInto('auth.account')
    .values({
      id: uuidv7(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hash(account.password),
    })
    .execute()
  return id
}

/** Sets a password that an administrator hands over: it must be changed, and whoever is signed in is signed out. */
export async function setFirstPassword(db: AccountTables, userId: string, password: string): Promise<void> {
  const updatedAt = new Date()
  const user = await db
    .updateTable('auth.user')
    .set((row) => ({
      must_change_password: row.case().when('demonstration', '=', true).then(false).else(true).end(),
      updatedAt,
    }))
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user.numUpdatedRows) throw refuse('not-found', 'account-missing', [])
  await db
    .updateTable('auth.account')
    .set({ password: await hash(password), updatedAt })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
  await endSessions(db, userId)
}

export async function setClosed(db: AccountTables, userId: string, closedAt: Date | null): Promise<void> {
  const user = await db
    .updateTable('auth.user')
    .set({ disabled_at: closedAt, updatedAt: new Date() })
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user.numUpdatedRows) throw refuse('not-found', 'account-missing', [])
  if (closedAt) await endSessions(db, userId)
}

export async function endSessions(db: AccountTables, userId: string): Promise<void> {
  await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
}

/** For a lost phone: the next sign-in asks for the password only. */
export async function removeSecondFactor(db: AccountTables, userId: string): Promise<void> {
  await db.deleteFrom('auth.twoFactor').where('userId', '=', userId).execute()
  await db
    .updateTable('auth.user')
    .set({ twoFactorEnabled: false, updatedAt: new Date() })
    .where('id', '=', userId)
    .execute()
  await endSessions(db, userId)
}
