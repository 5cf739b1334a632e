import { readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { openFigure } from '#modules/briefings/queries/open-figure.ts'
import { appUrl } from '#platform/db/connect.ts'
import { openPlatform, openReading } from '#platform/module/index.ts'
import { seedWorld } from '#world/index.ts'
import { communesWithoutRecord } from '#world/land/districts.ts'
import { people } from '#world/text.vi.ts'
import { ownDatabase, templateOf } from '../../tests/setup/database.ts'

const dataDir = resolve('node_modules/.cache/giao-ban/nghe-an-2022')
const template = await templateOf({
  name: 'nghe_an_2022',
  madeFrom: ['world/**/*.ts', 'src/modules/territory/**/*.ts', 'src/modules/organisations/**/*.ts'],
  async fill(url) {
    rmSync(dataDir, { recursive: true, force: true })
    await seedWorld(url, { size: 'nghe-an-2022', dataDir, say: () => {} })
  },
})
const url = await ownDatabase(template)
const owner = new pg.Pool({ connectionString: url, max: 2 })
const platform = await openPlatform(appUrl(url), dataDir)
afterAll(async () => {
  await platform.close()
  await owner.end()
})

async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await owner.query<T>(sql, values)).rows
}
/** The one row, column by column. */
async function numbers(sql: string): Promise<number[]> {
  const answer = await owner.query<unknown[]>({ text: sql, rowMode: 'array' })
  return (answer.rows[0] ?? []).map(Number)
}

/** Not the view that the figures come from: cases that stand, told once more in other words. */
const standing = `
  with ended as (
    select case_id from support.reversal
    union select j.case_id from support.joint j left join support.reversal r on r.case_id = j.counted_case_id where r.case_id is null
  ), standing as (
    select c.* from support.case c left join ended e on e.case_id = c.id where e.case_id is null
  ), half as (select * from standing where day >= '2022-01-01' and day < '2022-07-01')`

describe('the first half of 2022, counted from the records', () => {
  test('houses of great unity by their first money', async () => {
    const [funded] = await numbers(`${standing}
      select count(*) from standing c join support.stage s on s.case_id = c.id and s.stage = 'first-disbursement'
      where c.programme = 'great-unity' and s.day >= '2022-01-01' and s.day < '2022-07-01'`)
    expect(funded).toBe(240)
  })
  test('poor households, poor patients and tractors', async () => {
    const [households, helps] = await numbers(`${standing}
      select count(distinct household_id), count(*) from half where kind = 'livelihood' and declared_class = 'poor'`)
    const [patients, treatments] = await numbers(`${standing}
      select count(distinct person_id), count(*) from half where kind = 'medical' and declared_class = 'poor'`)
    const [tractors] = await numbers(`${standing}
      select sum(l.quantity) from half c join support.goods_line l on l.case_id = c.id
      where l.item = 'tractor' and c.declared_class = 'poor' and c.household_id is not null`)
    expect([households, patients, tractors]).toEqual([1046, 1237, 30])
    expect(helps).toBeGreaterThan(households ?? 0)
    expect(treatments).toBeGreaterThan(patients ?? 0)
  })
  test('Tết gifts', async () => {
    const [pieces, worth] = await numbers(`${standing}
      select sum(l.quantity), sum(c.amount) / sum(l.quantity) from half c join support.goods_line l on l.case_id = c.id where l.item = 'tet-gift'`)
    expect(pieces).toBe(186_230)
    expect(worth).toBeGreaterThan(480_000)
    expect(worth).toBeLessThan(560_000)
  })
})

test('facts equal records, and the chains hold', async () => {
  expect(
    await rows('select * from counted.differing($1, $2) limit 5', ['support', [...catalogue.keys()]]),
  ).toEqual([])
  expect(await rows('select * from audit.broken() limit 5')).toEqual([])
})

test('watermarks follow the time of recording', async () => {
  const wrong = await rows(
    `select seq from (select seq, recorded_at < lag(recorded_at) over (order by seq) as back from counted.change) c where back`,
  )
  expect(wrong).toEqual([])
  const [changes, latest] = await numbers(
    `select count(*), extract(epoch from '2022-07-25T00:00:00+07'::timestamptz - max(recorded_at)) from counted.change`,
  )
  expect(changes).toBeGreaterThan(400)
  expect(latest).toBeGreaterThan(0)
})

test('what was known on a day of the past is what had been written down and not yet taken back', async () => {
  for (const day of ['2021-06-30', '2022-02-10', '2022-06-20']) {
    const [counted, written] = await numbers(`
      select (select count(*) from counted.fact f where f.indicator = 'support.cases'
          and from_seq <= (select max(seq) from counted.change where recorded_at < '${day}T23:00:00+07')
          and (until_seq is null or until_seq > (select max(seq) from counted.change where recorded_at < '${day}T23:00:00+07'))),
        (select count(*) from support.case c where created_at < '${day}T23:00:00+07'
          and not exists (select from support.reversal r where r.case_id = c.id and r.recorded_at < '${day}T23:00:00+07')
          and not exists (select from support.joint j where j.case_id = c.id and j.recorded_at < '${day}T23:00:00+07'))`)
    expect(counted).toBe(written)
    expect(counted).toBeGreaterThan(0)
  }
})

test('three communes have no record; the province and every district have some of their own', async () => {
  const without = await rows<{ key: string }>(`
    select d.code || ' ' || p.name as key from territory.place p join territory.place d on d.id = p.parent_id
    where p.epoch = '2020' and p.level = 'commune' and not exists (select from support.case c where c.place_id = p.id)`)
  expect(without.map(({ key }) => key).sort()).toEqual([...communesWithoutRecord].sort())
  const [above] = await numbers(
    `select count(distinct p.id) from support.case c join territory.place p on p.id = c.place_id where p.level <> 'commune'`,
  )
  expect(above).toBe(1 + 21)
})

describe('lines add up to the total on both maps', async () => {
  const [deputy] = await rows<{ id: string }>('select id from auth."user" where username = $1', [
    people.deputy.username,
  ])
  for (const indicator of [
    'support.amount',
    'support.houses-funded',
    'support.tet-gifts',
    'support.houses-under-way',
  ]) {
    for (const map of ['then', 'now'] as const) {
      test(`${indicator}, ${map}`, async () => {
        const reading = openReading(platform, { userId: deputy?.id ?? '', name: people.deputy.name })
        try {
          const figure = await openFigure(reading, {
            indicator,
            period: '2022-H1',
            map,
            by: map === 'then' ? 'district' : 'commune',
          })
          const lines = figure.found.map(({ value }) => Number(value))
          expect(lines.length).toBeGreaterThan(20)
          expect(lines.reduce((sum, value) => sum + value, 0)).toBe(figure.value)
          expect(figure.value).toBeGreaterThan(0)
        } finally {
          await reading.close()
        }
      })
    }
  }
})

test('there is everything that a briefing must show: overdue and unpaid houses, several givers, double help, suspects', async () => {
  const found = await numbers(`${standing}, houses as (
      select c.id, h.due_day, max(s.day) filter (where s.stage = 'handover') as handed, count(s.id) as stages
      from standing c join support.house h on h.case_id = c.id left join support.stage s on s.case_id = c.id group by c.id, h.due_day)
    select (select count(*) from houses where handed is null and due_day < '2022-07-25'),
      (select count(*) from houses where stages = 0),
      (select count(*) from (select case_id from support.house_source group by 1 having count(*) > 1) s),
      (select count(*) from (select c.household_id from standing c join organisations.body b on b.id = c.body_id where household_id is not null
         group by 1 having count(distinct b.organisation) > 1) h),
      (select count(*) from support.joint), (select count(*) from support.reversal),
      (select count(*) from support.case where version > 1),
      (select count(*) from standing a join standing b on a.household_id = b.household_id and a.kind = b.kind and a.day = b.day and a.body_id < b.body_id),
      (select count(*) from standing c where not exists (select from support.paper p where p.case_id = c.id))`)
  for (const count of found) expect(count).toBeGreaterThan(10)
})

test('each paper lies in the store, stamped', async () => {
  const papers = await rows<{ hash: string; size: number }>('select hash, size::int from files.file')
  expect(papers.length).toBeGreaterThan(20_000)
  for (const { hash, size } of papers.filter((_, index) => index % 500 === 0)) {
    const path = join(dataDir, 'files', hash.slice(0, 2), hash.slice(2))
    expect(statSync(path).size).toBe(size)
    expect(readFileSync(path, 'utf8')).toContain('>MẪU</text>')
  }
})

test('passwords stand in a file that only its owner reads', () => {
  const path = join(dataDir, 'demo-accounts.json')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const list: { username: string }[] = JSON.parse(readFileSync(path, 'utf8'))
  expect(list.map(({ username }) => username).sort()).toEqual(
    Object.values(people)
      .map(({ username }) => username)
      .sort(),
  )
})

test('a database with records that are not ours is refused and left as it is', async () => {
  const foreign = await ownDatabase()
  const client = new pg.Client({ connectionString: foreign })
  await client.connect()
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified", username) values ('a', 'Người thật', 'a@x.invalid', false, 'nguoithat')`,
  )
  await expect(seedWorld(foreign, { size: 'small', dataDir, say: () => {} })).rejects.toThrow(
    /không phải của bản trình diễn/,
  )
  expect((await client.query('select id from auth."user"')).rows).toEqual([{ id: 'a' }])
  expect((await client.query('select from scope.demonstration')).rowCount).toBe(0)
  await client.end()
})
