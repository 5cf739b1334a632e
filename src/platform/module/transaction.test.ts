import { sql } from 'kysely'
import { afterAll, afterEach, expect, test } from 'vitest'
import { appUrl, openPool } from '#platform/db/connect.ts'
import { writers } from '#platform/scope/index.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { fixture, today } from '../../../tests/setup/fixture.ts'
import { noteInput, trial, trialSchema, writeNote } from './testing.ts'
import { type Mode, openTransaction, type Transaction } from './transaction.ts'

const url = await ownDatabase()
const f = await fixture(url)
await f.rows(trialSchema)

/** One connection, so that the next who asks gets the very one that the last gave back. */
const pool = openPool(appUrl(url), 1)
afterAll(() => pool.end())
const opened: Transaction[] = []
async function open(
  mode: Mode = 'writer',
  userId = 'officer',
  day = today,
  from = pool,
): Promise<Transaction> {
  const transaction = await openTransaction(from, { userId, roles: writers, day, mode })
  opened.push(transaction)
  return transaction
}

const state = `select pg_backend_pid() as pid, current_user as role, coalesce(current_setting('scope.bodies', true), '') as bodies,
  coalesce(current_setting('scope.actor', true), '') as actor, current_setting('statement_timeout') as patience`
const plain = { role: 'giaoban_app', bodies: '', actor: '', patience: '0' }
const stateOf = async () => (await pool.query<{ pid: number }>(state)).rows[0]

// However a transaction ended, who takes the connection next is nobody and reaches nothing.
afterEach(async () => {
  for (const transaction of opened.splice(0)) await transaction.rollback().catch(() => {}) // ended by the test
  expect(await stateOf()).toMatchObject(plain)
})

test('a transaction takes the person’s reach, and gives it back at its end', async () => {
  for (const end of ['commit', 'rollback'] as const) {
    const transaction = await open()
    const { rows } = await transaction.client.query(state)
    expect(rows[0]).toMatchObject({ role: 'gb_writer_local', actor: 'officer', patience: '30s' })
    expect(rows[0].bodies).toContain(String(f.bodies.frontMuongLong))
    await transaction[end]()
    expect(await stateOf()).toMatchObject({ ...plain, pid: rows[0].pid })
  }
})

test('a role that the person has not gives a reach of nothing', async () => {
  const transaction = await open('writer', 'auditor')
  expect(transaction.reach).toBeNull()
  expect((await transaction.client.query('select from scope.account')).rowCount).toBeGreaterThan(0)
  expect((await transaction.client.query('select from people.household')).rowCount).toBe(0)
  await transaction.rollback()
})

test('each statement is counted, the opening as one', async () => {
  const { db, client, enter, statements, rollback } = await open('reader')
  expect(statements()).toBe(1)
  await db.selectFrom('people.household').select('id').execute()
  await db
    .with('one', (q) => q.selectFrom('people.person').select('id'))
    .selectFrom('one')
    .selectAll()
    .execute()
  expect(statements()).toBe(3)
  await enter(['auditor'])
  expect(statements()).toBe(4)
  // The raw client is the platform's own and is not counted; rooms write through Kysely.
  await client.query('select 1')
  await sql`select 1`.execute(db)
  expect(statements()).toBe(5)
  await rollback()
})

test('a reader writes nothing', async () => {
  const transaction = await open('reader', 'specialist')
  const write = writeNote(
    { ...transaction, transaction, newId: () => crypto.randomUUID() },
    { body: 101, words: 'Ghi' },
  )
  await expect(write).rejects.toThrow(/read-only transaction|permission denied/)
  await transaction.rollback()
})

const endBackend = (pid: number) => f.rows('select pg_terminate_backend($1)', [pid])

test('a connection lost in the middle, or at the very end, is thrown away', async () => {
  for (const end of ['commit', 'rollback'] as const) {
    const transaction = await open()
    const pid = (await transaction.client.query<{ pid: number }>(state)).rows[0]?.pid ?? 0
    await endBackend(pid)
    await expect(transaction[end]()).rejects.toThrow()
    expect(await stateOf()).not.toMatchObject({ pid })
    expect(pool.totalCount).toBe(1)
  }
})

test('a command whose connection is lost fails, leaves nothing, and the next one works', async () => {
  let lose = true
  const fragile = trial.command('fragile', {
    input: noteInput,
    roles: writers,
    example: () => ({ body: f.bodies.frontMuongLong, words: 'Ví dụ' }),
    async run(work, input) {
      const id = await writeNote(work, input)
      const { rows } = await work.transaction.client.query<{ pid: number }>(state)
      if (lose) await endBackend(rows[0]?.pid ?? 0)
      work.changed({ record: id, body: input.body })
      return { id }
    },
  })
  const caller = { ...f.as('officer'), platform: { ...f.platform, pool } }
  const input = { body: f.bodies.frontMuongLong, words: 'Mất kết nối' }
  await expect(fragile(caller, input, { key: 'lost' })).rejects.toThrow()
  expect(await f.rows('select from trial.note')).toEqual([])
  expect(await stateOf()).toMatchObject(plain)
  lose = false
  const { id } = await fragile(caller, input, { key: 'lost' })
  expect(await f.rows('select id from trial.note')).toEqual([{ id }])
})

test('a statement that took too long ends the deed, not the connection', async () => {
  const slow = trial.command('slow', {
    input: noteInput,
    roles: writers,
    example: () => ({ body: f.bodies.frontMuongLong, words: 'Ví dụ' }),
    async run(work, input) {
      await writeNote(work, input)
      await work.transaction.client.query("set local statement_timeout = '50ms'")
      await work.transaction.client.query('select pg_sleep(5)')
    },
  })
  const pid = (await stateOf())?.pid
  const caller = { ...f.as('officer'), platform: { ...f.platform, pool } }
  await expect(slow(caller, { body: f.bodies.frontMuongLong, words: 'Chậm' })).rejects.toThrow(
    'statement timeout',
  )
  expect(await f.rows("select from trial.note where words = 'Chậm'")).toEqual([])
  expect(await stateOf()).toMatchObject({ ...plain, pid })
})

test('an opening that fails keeps no connection', async () => {
  const pid = (await stateOf())?.pid
  await expect(open('writer', 'officer', 'no day')).rejects.toThrow('invalid input syntax for type date')
  expect(await stateOf()).not.toMatchObject({ pid })
})

test('names and days are values, whatever stands in them', async () => {
  const transaction = await open('writer', `officer'); set role postgres; --`)
  expect(transaction.reach).toBeNull()
  await transaction.rollback()
})

test('who freezes waits for those who write, and those who come after wait for the freezing', async () => {
  const first = await open('writer', 'officer', today, f.platform.pool)
  // Writers do not wait for each other.
  await (await open()).commit()
  const order: string[] = []
  const freezing = open('freezer', 'specialist').then(async (transaction) => {
    order.push('frozen')
    await transaction.commit()
  })
  const waiting = () => f.rows("select from pg_locks where locktype = 'advisory' and not granted")
  await expect.poll(waiting).toHaveLength(1)
  const late = open('writer', 'officer', today, f.platform.pool)
  const after = late.then(async (transaction) => {
    order.push('later')
    await transaction.commit()
  })
  await expect.poll(waiting).toHaveLength(2)
  order.push('written')
  await first.commit()
  await Promise.all([freezing, after])
  expect(order).toEqual(['written', 'frozen', 'later'])
})
