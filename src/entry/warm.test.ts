import { PassThrough } from 'node:stream'
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { readBriefing } from '#modules/briefings/queries/read-briefing.ts'
import { appUrl, openPool } from '#platform/db/connect.ts'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../tests/setup/database.ts'
import { fixture } from '../../tests/setup/fixture.ts'
import { warmBriefing } from './warm.ts'

const url = await ownDatabase()
const f = await fixture(url)

function listening() {
  const lines: Record<string, unknown>[] = []
  const stream = new PassThrough().on('data', (line) => lines.push(JSON.parse(String(line))))
  return { lines, log: pino(stream) }
}

/** What a pool's readers have read is remembered by the pool: each stands for a server that was just started. */
function started() {
  const pool = openPool(appUrl(url), 2)
  afterAll(() => pool.end())
  return { ...f.platform, pool }
}

async function statementsOf(platform: ReturnType<typeof started>, who: 'deputy' | 'officer') {
  const reading = openReading(platform, f.as(who).actor)
  await readBriefing(reading, { page: '2022-Q2' })
  const statements = reading.statements()
  await reading.close()
  return statements
}

test('after the start nobody who reaches the province waits for the newest briefing to be added up', async () => {
  const cold = started()
  const [first, second] = [await statementsOf(cold, 'deputy'), await statementsOf(cold, 'deputy')]
  expect(first).toBeGreaterThan(second)

  const warm = started()
  const { lines, log } = listening()
  await warmBriefing(warm, log)
  expect(await statementsOf(warm, 'deputy')).toBe(second)
  expect(lines).toMatchObject([{ level: 30, warmMs: expect.any(Number) }])
  // A smaller reach is answered from its own rows.
  expect(await statementsOf(warm, 'officer')).toBe(first)
  expect(warm.pool.totalCount - warm.pool.idleCount).toBe(0)
})

test('a database that fails leaves a line in the log and no more', async () => {
  const pool = openPool('postgres://nobody:nothing@127.0.0.1:1/none', 1)
  const { lines, log } = listening()
  await warmBriefing({ ...f.platform, pool }, log)
  expect(lines).toMatchObject([{ level: 40, error: expect.stringContaining('ECONNREFUSED') }])
  await pool.end()
})

test('where nobody reaches the whole province nothing is read', async () => {
  await f.rows('update scope.grant set revoked_at = now()')
  const { lines, log } = listening()
  await warmBriefing(started(), log)
  expect(lines).toEqual([])
})
