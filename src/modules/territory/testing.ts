import { afterAll } from 'vitest'
import { appUrl, openPool } from '#platform/db/connect.ts'
import { type Caller, openPlatform, openReading, type Reading } from '#platform/module/index.ts'
import type { Role } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'

/** A database of a test's own with a first administrator and no province yet. Dropped after the last test. */
export async function openEmptyLand() {
  const url = await ownDatabase()
  const owner = openPool(url, 1)
  await owner.query("insert into scope.demonstration (business_day, world) values ('2022-07-25', 'test')")
  const platform = await openPlatform(appUrl(url))
  afterAll(async () => {
    await platform.close()
    await owner.end()
  })
  async function person(userId: string, role: Role, root: number): Promise<Caller> {
    await owner.query('insert into scope.account (user_id, name) values ($1, $1)', [userId])
    await owner.query(
      `insert into scope.grant (id, user_id, line, root_id, role, from_day)
       values (gen_random_uuid(), $1, 'place', $2, $3, '2020-01-01')`,
      [userId, root, role],
    )
    return { platform, actor: { userId, name: userId }, requestId: crypto.randomUUID() }
  }
  const idOf = async (code: string, epoch: string): Promise<number> => {
    const sql = 'select id from territory.place where code = $1 and epoch = $2'
    const { rows } = await owner.query<{ id: number }>(sql, [code, epoch])
    return rows[0]?.id ?? 0
  }
  return { owner, person, idOf, admin: await person('admin', 'administrator', 0) }
}

/** A question in a reading of its own, as one request is. */
export async function inReading<T>(caller: Caller, ask: (reading: Reading) => Promise<T>): Promise<T> {
  const reading = openReading(caller.platform, caller.actor)
  try {
    return await ask(reading)
  } finally {
    await reading.close()
  }
}
