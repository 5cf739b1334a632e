import { Kysely, PostgresDialect, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { openPool } from '#platform/db/connect.ts'
import type { Tables } from '#platform/module/handle.ts'
import { insertAccount } from '../accounts.ts'
import { makePassword } from '../passwords.ts'

export type FirstAdministrator = {
  username: string
  name: string
  password?: string
  demonstration?: boolean
}

/**
 * Makes an administrator from outside, past all grants: the first one of an installation, or one more for who locked
 * everybody out. Only who owns the database can; the history says that it came from the command line.
 */
export async function makeAdministrator(
  ownerUrl: string,
  { username, name, password, demonstration }: FirstAdministrator,
): Promise<{ userId: string; firstPassword: string }> {
  const firstPassword = password ?? makePassword()
  const db = new Kysely<Tables<'auth'>>({ dialect: new PostgresDialect({ pool: openPool(ownerUrl, 1) }) })
  try {
    const userId = await db.transaction().execute(async (tx) => {
      const account = { username, name, password: firstPassword, ...(demonstration && { demonstration }) }
      const id = await insertAccount(tx, account)
      await sql`insert into scope.account (user_id, name) values (${id}, ${name})`.execute(tx)
      // Before the first province is loaded no place exists; loading it gives its loader the province.
      await sql`
        insert into scope.grant (id, user_id, line, root_id, role, from_day)
        values (${uuidv7()}, ${id}, 'place', coalesce((select max(place_id) from scope.whole), 0), 'administrator',
          coalesce(scope.business_day(), (now() at time zone 'Asia/Ho_Chi_Minh')::date))`.execute(tx)
      await sql`
        insert into audit.entry (id, recorded_at, business_day, deed, actor, actor_name, subject, after)
        values (${uuidv7()}, now(), coalesce(scope.business_day(), (now() at time zone 'Asia/Ho_Chi_Minh')::date),
          'auth/make-administrator', 'command-line', 'Dòng lệnh', ${id}, ${JSON.stringify({ username, name })}::jsonb)`.execute(
        tx,
      )
      return id
    })
    return { userId, firstPassword }
  } finally {
    await db.destroy()
  }
}
