import pg from 'pg'
import { expect, test } from 'vitest'
import { cloneDatabase, dropDatabase, ownDatabase, templateOf } from './database.ts'

const url = await ownDatabase()

async function rows<T extends pg.QueryResultRow>(at: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: at })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

test('a clone is migrated and its rows are its own', async () => {
  const other = await cloneDatabase()
  await rows(url, 'create table only_here (id int)')
  const tables =
    "select to_regclass('only_here') is not null as here, to_regclass('kysely_migration') is not null as migrated"
  expect(await rows(url, tables)).toEqual([{ here: true, migrated: true }])
  expect(await rows(other, tables)).toEqual([{ here: false, migrated: true }])
  await dropDatabase(other)
  await expect(rows(other, 'select 1')).rejects.toThrow('does not exist')
})

test('a template is filled once and cloned with its rows', async () => {
  let filled = 0
  const template = {
    name: 'counted_fill',
    madeFrom: ['tests/setup/database.test.ts'],
    fill: async (at: string) => {
      filled++
      await rows(at, 'create table if not exists seed as select 7 as id')
    },
  }
  const name = await templateOf(template)
  expect(await templateOf(template)).toBe(name)
  expect(filled).toBeLessThanOrEqual(1)
  const seeded = await cloneDatabase(name)
  expect(await rows(seeded, 'select id from seed')).toEqual([{ id: 7 }])
  await dropDatabase(seeded)
})

test('names are sorted the Vietnamese way', async () => {
  const sorted = await rows<{ n: string }>(
    url,
    `select n from unnest(array['Đào','Dương','Ân','An','Ông','Oanh']) n order by n collate "vi-x-icu"`,
  )
  expect(sorted.map((row) => row.n)).toEqual(['An', 'Ân', 'Dương', 'Đào', 'Oanh', 'Ông'])
})
