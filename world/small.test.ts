import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { findDifferingCases } from '#modules/support/verify-cases.sql.ts'
import { openPool } from '#platform/db/connect.ts'
import { exampleSides, seedWorld } from '#world/index.ts'
import { ownDatabase } from '../tests/setup/database.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'giao-ban-small-'))
const url = await ownDatabase()
await seedWorld(url, { size: 'small', dataDir, say: () => {} })
const owner = new pg.Pool({ connectionString: url, max: 2 })
afterAll(async () => {
  await owner.end()
  rmSync(dataDir, { recursive: true, force: true })
})
const rows = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows

test('the two sides are alike and have nothing in common', async () => {
  const { own, foreign } = await exampleSides(url)
  expect(own.province).toBe(foreign.province)
  for (const key of Object.keys(own) as (keyof typeof own)[]) {
    expect(own[key], key).toBeTruthy()
    expect(foreign[key], key).toBeTruthy()
    if (key !== 'province') expect(own[key], key).not.toBe(foreign[key])
  }
  for (const side of [own, foreign]) {
    const cases = await rows(
      'select kind, version, body_id, place_id, household_id from support.case where id = any ($1) order by kind',
      [[side.house, side.livelihood, side.medical]],
    )
    const standing = { version: 1, body_id: side.body, place_id: side.place, household_id: side.household }
    expect(cases).toEqual(['house', 'livelihood', 'medical'].map((kind) => ({ kind, ...standing })))
    expect(await rows('select household_id from people.person where id = $1', [side.person])).toEqual([
      { household_id: side.household },
    ])
  }
})

test('it has every kind of help, an overdue house, joint cases, a reversal and two drafts', async () => {
  const [found] = await rows(`
    select (select count(distinct kind)::int from support.case) as kinds,
      (select count(*)::int from support.case) as cases,
      (select count(*)::int from support.house h where due_day < '2022-07-25' and not exists (
        select from support.stage s where s.case_id = h.case_id and s.stage = 'handover')) as overdue,
      (select count(*)::int from support.joint) as joint,
      (select count(*)::int from support.reversal) as reversed,
      (select count(*)::int from support.draft) as drafts`)
  expect(found).toEqual({ kinds: 5, cases: 27, overdue: 1, joint: 3, reversed: 1, drafts: 2 })
})

test('facts equal records, and the chains hold', async () => {
  expect(await rows('select * from counted.differing($1, $2)', ['support', [...catalogue.keys()]])).toEqual(
    [],
  )
  expect(await rows('select * from audit.broken()')).toEqual([])
})

test('our own world may be made anew: the same records, new passwords', async () => {
  const ids = () => rows('select id, number, amount, day from support.case order by number')
  const path = join(dataDir, 'demo-accounts.json')
  const [before, passwords] = [await ids(), readFileSync(path, 'utf8')]
  await seedWorld(url, { size: 'small', dataDir, say: () => {} })
  expect(await ids()).toEqual(before)
  expect(readFileSync(path, 'utf8')).not.toBe(passwords)
  expect(await rows('select * from audit.broken()')).toEqual([])
})

test('a larger world has more of the same, and its facts and history hold too', async () => {
  const scaled = await ownDatabase()
  await seedWorld(scaled, { size: 'small', scale: 3, dataDir, say: () => {} })
  const client = new pg.Client({ connectionString: scaled })
  await client.connect()
  const { rows: counts } = await client.query(
    'select count(*)::int as cases, count(distinct number)::int as numbers, count(distinct household_id)::int as households from support.case',
  )
  expect(counts).toEqual([{ cases: 81, numbers: 81, households: 18 }])
  expect(
    (await client.query('select * from counted.differing($1, $2)', ['support', [...catalogue.keys()]])).rows,
  ).toEqual([])
  expect((await client.query('select * from audit.broken()')).rows).toEqual([])
  await client.end()
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(scaled, 1) }) })
  expect(await findDifferingCases(db)).toEqual([])
  await db.destroy()
})
