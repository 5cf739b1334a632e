import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appUrl, openPool } from '#platform/db/connect.ts'
import type { Platform } from '#platform/module/index.ts'
import { openPlatform } from '#platform/module/platform.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { type AnyJob, defineJob, enqueue, openJobs, prepareJobs } from './index.ts'

const ownerUrl = await ownDatabase()
const owner = openPool(ownerUrl, 2)
const login = openPool(appUrl(ownerUrl), 2)
let platform: Platform & { close(): Promise<void> }
let folder = ''

const done: { id: string }[] = []
const note = defineJob<{ id: string }>({ name: 'tests/note', run: async (_, data) => done.push(data) })
const failing = defineJob({
  name: 'tests/failing',
  run: async () => {
    throw new Error('broken')
  },
})
const endless = defineJob({ name: 'tests/endless', run: () => new Promise(() => {}) })
const nightly = defineJob({ name: 'tests/nightly', schedule: '15 2 * * *', run: async () => {} })
const jobs: AnyJob[] = [note, failing, endless, nightly]

beforeAll(async () => {
  await prepareJobs(ownerUrl, jobs)
  folder = await mkdtemp(join(tmpdir(), 'jobs-'))
  platform = await openPlatform(appUrl(ownerUrl), folder)
})
afterAll(async () => {
  await Promise.all([owner.end(), login.end(), platform.close()])
  await rm(folder, { recursive: true })
})

const waiting = async () => {
  const { rows } = await owner.query<{ name: string }>("select name from jobs.job where state = 'created'")
  return rows.map((row) => row.name)
}

/** As a command does: the login role, then a writer's role for the transaction. */
async function inTransaction(
  end: 'commit' | 'rollback',
  work: (client: Parameters<typeof enqueue>[0]) => Promise<void>,
) {
  const client = await login.connect()
  try {
    await client.query('begin; set local role gb_writer_local')
    await work({ client })
    await client.query(end)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

test('a job of a transaction that is rolled back was never there; of one that commits it runs', async () => {
  await inTransaction('rollback', (transaction) => enqueue(transaction, note, { id: 'lost' }))
  expect(await waiting()).toEqual([])
  await inTransaction('commit', (transaction) => enqueue(transaction, note, { id: 'kept' }))
  expect(await waiting()).toEqual(['tests/note'])
  const running = await openJobs(appUrl(ownerUrl), jobs, platform, { error: () => {} })
  try {
    await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ id: 'kept' }])
  } finally {
    await running.stop()
  }
  expect(await waiting()).toEqual([])
})

test('a job carries what the library itself would write', async () => {
  await inTransaction('commit', (transaction) => enqueue(transaction, note, { id: 'ours' }))
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'jobs', supervise: false, schedule: false })
  await boss.start()
  await boss.send(note.name, { id: 'theirs' })
  await boss.stop({ graceful: false })
  const { rows } = await owner.query<{ row: Record<string, unknown> }>(
    "select to_jsonb(j) as row from jobs.job j where name = 'tests/note' and state = 'created' order by created_on",
  )
  const kept = (row: Record<string, unknown>) =>
    Date.parse(String(row.keep_until)) - Date.parse(String(row.created_on))
  const plain = rows.map(({ row }) => ({
    ...row,
    kept: kept(row),
    id: 0,
    data: 0,
    created_on: 0,
    start_after: 0,
    keep_until: 0,
  }))
  expect(plain).toHaveLength(2)
  expect(plain[0]).toEqual(plain[1])
  expect(plain[0]).toMatchObject({ retry_limit: 5, retry_backoff: true, retry_delay: 30 })
  await owner.query("delete from jobs.job where name = 'tests/note'")
})

test('a failing job is logged without its data and kept for another try', async () => {
  const logged: unknown[] = []
  await inTransaction('commit', (transaction) => enqueue(transaction, failing, {}))
  const running = await openJobs(appUrl(ownerUrl), jobs, platform, {
    error: (details) => logged.push(details),
  })
  try {
    await expect
      .poll(() => logged, { timeout: 10_000 })
      .toEqual([{ job: 'tests/failing', id: expect.any(String), error: expect.stringContaining('broken') }])
  } finally {
    await running.stop()
  }
  const { rows } = await owner.query("select state, retry_count from jobs.job where name = 'tests/failing'")
  expect(rows).toEqual([{ state: 'retry', retry_count: 0 }])
})

test('jobs go on after the database dropped every connection', async () => {
  const errors: unknown[] = []
  const running = await openJobs(appUrl(ownerUrl), jobs, platform, {
    error: (details) => errors.push(details),
  })
  try {
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'giao-ban-jobs' and datname = current_database()",
    )
    await inTransaction('commit', (transaction) => enqueue(transaction, note, { id: 'after' }))
    await expect.poll(() => done.at(-1), { timeout: 10_000 }).toEqual({ id: 'after' })
  } finally {
    await running.stop()
  }
})

test('a job that still runs when the program stops is put back for another try', async () => {
  await inTransaction('commit', (transaction) => enqueue(transaction, endless, {}))
  const state = async () =>
    (await owner.query("select state from jobs.job where name = 'tests/endless'")).rows
  const running = await openJobs(appUrl(ownerUrl), jobs, platform, { error: () => {} })
  await expect.poll(state, { timeout: 10_000 }).toEqual([{ state: 'active' }])
  const before = Date.now()
  await running.stop()
  expect(Date.now() - before).toBeLessThan(3000)
  expect(await state()).toEqual([{ state: 'retry' }])
})

test('a job without a queue is refused, and writers reach the queue by that door only', async () => {
  const unknown = defineJob({ name: 'tests/unknown', run: async () => {} })
  await expect(inTransaction('rollback', (transaction) => enqueue(transaction, unknown, {}))).rejects.toThrow(
    'no queue',
  )
  for (const statement of [
    "insert into jobs.job (name) values ('tests/note')",
    'select data from jobs.job',
  ]) {
    const tried = inTransaction('rollback', async ({ client }) => void (await client.query(statement)))
    await expect(tried).rejects.toMatchObject({ code: '42501' })
  }
})

test('preparing again changes nothing but the schedules that are no longer declared', async () => {
  const schedules = async () => (await owner.query('select name, cron, timezone from jobs.schedule')).rows
  expect(await schedules()).toEqual([
    { name: 'tests/nightly', cron: '15 2 * * *', timezone: 'Asia/Ho_Chi_Minh' },
  ])
  await prepareJobs(ownerUrl, [note, failing])
  expect(await schedules()).toEqual([])
})

test('the worker is a process of its own that ends with the server', async () => {
  const { jobs: declared } = await import('#entry/jobs.ts')
  await prepareJobs(ownerUrl, declared)
  const env = { ...process.env, APP_DATABASE_URL: appUrl(ownerUrl), GIAOBAN_DATA: folder }
  const worker = fork('src/entry/worker.ts', { env, execArgv: [] })
  const exited = new Promise((resolve) => worker.once('exit', resolve))
  await new Promise((resolve) => worker.once('message', resolve))
  worker.disconnect()
  expect(await exited).toBe(0)
})
