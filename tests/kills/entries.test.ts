import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startPostgres } from '#platform/db/launcher/postgres.ts'
import { people } from '#world/text.vi.ts'
import { Client } from '../../bench/client.ts'
import { killPostgres, killServer, untilHealthy } from '../setup/kill.ts'
import { type Program, readAccounts, removeData, startProgram } from '../setup/program.ts'
import { type Press, type Recipient, startStream } from './stream.ts'

const soak = process.env.SOAK === '1'
const KILLS = soak ? 20 : 3
/** The supervisor gives up on a part that dies again and again; one that ran ten seconds was well. */
const BETWEEN_MS = soak ? 10_500 : 0
const ENTRIES_BETWEEN = 40

let program: Program
let owner: pg.Pool
let specialist: Client

beforeAll(async () => {
  program = await startProgram({ world: 'small' })
  const account = readAccounts(program).find((one) => one.username === people.specialist.username)
  if (!account) throw new Error('The world has no specialist')
  specialist = await Client.signedIn(program.address, account.username, account.password)
  const { url } = await startPostgres({
    dir: join(program.dataDir, 'postgres'),
    durable: true,
    kind: 'command',
  })
  owner = new pg.Pool({ connectionString: url, max: 2 })
  owner.on('error', () => {})
}, 120_000)

afterAll(async () => {
  specialist.close()
  await owner.end()
  await program.stop()
  removeData(program)
})

async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await owner.query<T>(sql, values)).rows
}

const recipients = () =>
  rows<Recipient>(`
    select b.id as body, h.id as household from people.household h
    join organisations.body b on b.place_id = h.place_id and b.organisation = 'front' and b.to_day is distinct from b.from_day
    join scope.place p on p.id = h.place_id and (p.to_day is null or p.to_day >= '2022-07-12')
    order by h.id limit 30`)

const sorted = (ids: readonly (string | null)[]) => [...ids].sort()

/** Everything that one entered help consists of, for each mark that reached the database. */
async function expectWhole(presses: readonly Press[]): Promise<void> {
  const cases = await rows<{ mark: string; id: string; audits: number; facts: number; receipts: number }>(
    `select c.note as mark, c.id,
       (select count(*)::int from audit.entry e where e.subject = c.id::text and e.deed = 'support/record-support') as audits,
       (select count(*)::int from counted.fact f where f.record = c.id and f.indicator = 'support.cases') as facts,
       (select count(*)::int from audit.receipt r where r.key = c.note) as receipts
     from support.case c where c.note = any ($1)`,
    [presses.map(({ mark }) => mark)],
  )
  expect(new Set(cases.map(({ mark }) => mark)).size, 'no press made two records').toBe(cases.length)
  for (const { audits, facts, receipts } of cases) expect([audits, facts, receipts]).toEqual([1, 1, 1])

  const acknowledged = presses.filter(({ record }) => record !== null)
  const there = new Map(cases.map(({ mark, id }) => [mark, id]))
  expect(sorted(acknowledged.map(({ mark }) => there.get(mark) ?? null))).toEqual(
    sorted(acknowledged.map(({ record }) => record)),
  )
  const halves = await rows(
    `select r.key from audit.receipt r where r.key = any ($1) and not exists (select from support.case c where c.note = r.key)`,
    [presses.map(({ mark }) => mark)],
  )
  expect(halves, 'no receipt without its record').toEqual([])
}

function verify(): { status: number | null; said: string } {
  const env = { ...process.env, GIAOBAN_DATA: program.dataDir, DATABASE_URL: undefined }
  const done = spawnSync(process.execPath, ['src/entry/cli.ts', 'verify'], { env, encoding: 'utf8' })
  return { status: done.status, said: `${done.stdout}${done.stderr}` }
}

test(
  `${KILLS} kills during a stream of entries: every acknowledged record is there once, none half-made`,
  async () => {
    const stream = startStream(specialist, await recipients())
    for (let kill = 0; kill < KILLS; kill++) {
      const enough = stream.answered() + ENTRIES_BETWEEN
      const since = Date.now()
      await vi.waitUntil(() => stream.answered() >= enough && Date.now() - since >= BETWEEN_MS, {
        timeout: 60_000,
      })
      // Another moment of the stream each time.
      await new Promise((done) => setTimeout(done, (kill * 37) % 100))
      if (kill % 2 === 0) killServer(program)
      else killPostgres(program)
      await untilHealthy(program)
    }
    const enough = stream.answered() + ENTRIES_BETWEEN
    await vi.waitUntil(() => stream.answered() >= enough, { timeout: 60_000 })
    await stream.stop()

    expect(stream.presses.length).toBeGreaterThan(KILLS * ENTRIES_BETWEEN)
    await expectWhole(stream.presses)
    expect(verify()).toMatchObject({ status: 0 })
  },
  soak ? 900_000 : 180_000,
)

test('a record whose audit was cut away by hand is found by verify', async () => {
  await owner.query(
    'delete from audit.link where (chain, nth) in (select chain, max(nth) from audit.link group by chain limit 1)',
  )
  expect(verify()).toMatchObject({ status: 1 })
})
