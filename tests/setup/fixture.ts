import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { appUrl } from '#platform/db/connect.ts'
import { searchKey, splitName } from '#platform/i18n/vietnamese.ts'
import {
  type Actor,
  type Caller,
  openPlatform,
  openReading,
  type Query,
  type Reading,
} from '#platform/module/index.ts'
import {
  type AccountName,
  accounts,
  bodies,
  bodyRows,
  households,
  persons,
  placeRows,
  places,
  successions,
} from './small-world.ts'

export type Fixture = Awaited<ReturnType<typeof fixture>>

/** The business day of the small world. */
export const today = '2022-07-25'

/**
 * Fills the database with the small world and opens the program on it, as a test file's own:
 * `const f = await fixture(await ownDatabase())`. All is closed after the last test.
 */
export async function fixture(ownerUrl: string) {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  owner.on('error', () => {})
  await fill(owner)
  const dataDir = await mkdtemp(join(tmpdir(), 'giao-ban-test-'))
  const platform = await openPlatform(appUrl(ownerUrl), dataDir)
  const as = (who: AccountName): Caller => ({
    platform,
    actor: { userId: who, name: accounts[who].name },
    requestId: crypto.randomUUID(),
  })
  const readings: Reading[] = []
  /** One request's reading: it sees the moment of its first question. Closed after the last test, or by yourself. */
  const reading = (who: AccountName): Reading => {
    const opened = openReading(platform, as(who).actor)
    readings.push(opened)
    return opened
  }
  /** One question in a request of its own: sees everything done so far. `askAs` for accounts that a test makes itself. */
  async function askAs<Input, Result>(actor: Actor, query: Query<Input, Result>, input: Input) {
    const opened = openReading(platform, actor)
    try {
      return await query(opened, input)
    } finally {
      await opened.close()
    }
  }
  const ask = <Input, Result>(who: AccountName, query: Query<Input, Result>, input: Input) =>
    askAs(as(who).actor, query, input)
  /** Rows as the owner sees them, past every reach. */
  const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await owner.query<T>(sql, values)).rows
  afterAll(async () => {
    for (const opened of readings) await opened.close()
    await platform.close()
    await owner.end()
    await rm(dataDir, { recursive: true, force: true })
  })
  return { platform, as, reading, ask, askAs, rows, places, bodies, households, persons, dataDir }
}

async function fill(owner: pg.Pool): Promise<void> {
  const day = "insert into scope.demonstration (business_day, world) values ($1, 'test')"
  await owner.query(day, [today])
  await insert(
    owner,
    'territory.place',
    Object.entries(placeRows).map(([key, p]) => ({
      id: places[key as keyof typeof places],
      code: p.code,
      epoch: p.epoch,
      name: p.name,
      kind: p.kind,
      level: p.level,
      parent_id: p.parent && places[p.parent],
      from_day: p.fromDay,
      to_day: p.toDay,
      search_key: searchKey(`${p.kind} ${p.name}`),
    })),
  )
  await insert(
    owner,
    'territory.succession',
    successions.map(([to, from, part]) => ({
      old_id: places[from],
      new_id: places[to],
      part,
      on_day: '2025-07-01',
      basis: 'Nghị quyết thử nghiệm',
      inferred: false,
    })),
  )
  await owner.query(
    `insert into scope.place select id, parent_id, level, epoch, from_day, to_day from territory.place`,
  )
  await owner.query(
    `insert into scope.merger select new_id, old_id from territory.succession
    union select $1::int, $2::int`,
    [places.province, places.provinceNow],
  )
  await fillBodies(owner)
  await fillAccounts(owner)
  await fillPeople(owner)
  await owner.query('call scope.renew_places()')
  await owner.query('call scope.renew_bodies()')
  for (const table of ['territory.place', 'organisations.body'])
    await owner.query(`alter table ${table} alter column id restart with 1001`)
}

const titles = {
  front: 'Ủy ban MTTQ Việt Nam',
  farmers: 'Hội Nông dân',
  women: 'Hội LHPN',
  union: 'Liên đoàn Lao động',
}

async function fillBodies(owner: pg.Pool): Promise<void> {
  const entries = Object.entries(bodyRows).map(([key, row]) => ({
    id: bodies[key as keyof typeof bodies],
    ...row,
  }))
  await insert(
    owner,
    'organisations.body',
    entries.map(({ id, place, organisation }) => {
      const { kind, name: bare, level, toDay } = placeRows[place]
      const name = `${titles[organisation]} ${kind.toLowerCase()} ${bare}`
      const to_day = level === 'province' ? null : toDay
      const base = { id, organisation, kind: 'committee', level, place_id: places[place] }
      return { ...base, name, from_day: '2020-01-01', to_day, search_key: searchKey(name) }
    }),
  )
  const lines = entries.flatMap(({ id, place, organisation, parent }) => [
    ...(parent ? [{ body_id: id, parent_id: bodies[parent], line: 'own' }] : []),
    ...(organisation === 'front' ? [] : [{ body_id: id, parent_id: frontAt(place), line: 'front' }]),
  ])
  await insert(
    owner,
    'organisations.parent',
    lines.map((line) => ({ ...line, from_day: '2020-01-01' })),
  )
  await owner.query(
    'insert into scope.body select id, place_id, organisation, level, from_day, to_day from organisations.body',
  )
  await owner.query(
    `insert into scope.body_parent select body_id, parent_id, from_day, to_day from organisations.parent where line = 'own'`,
  )
}

function frontAt(place: keyof typeof places): number {
  const found = Object.entries(bodyRows).find(
    ([, row]) => row.place === place && row.organisation === 'front',
  )
  return bodies[found?.[0] as keyof typeof bodies]
}

async function fillAccounts(owner: pg.Pool): Promise<void> {
  const all = Object.entries(accounts)
  // They exist, but have no password: nobody signs in as one of them.
  await insert(
    owner,
    'auth.user',
    all.map(([id, { name }]) => {
      const now = new Date().toISOString()
      const username = id.toLowerCase()
      const flags = { emailVerified: false, must_change_password: false, demonstration: false }
      return {
        id,
        username,
        name,
        email: `${username}@test.invalid`,
        createdAt: now,
        updatedAt: now,
        ...flags,
      }
    }),
  )
  await insert(
    owner,
    'scope.account',
    all.map(([user_id, { name }]) => ({ user_id, name })),
  )
  await insert(
    owner,
    'scope.grant',
    all.map(([user_id, { role, line, root }]) => ({
      id: crypto.randomUUID(),
      user_id,
      line,
      root_id: root,
      role,
      from_day: '2020-01-01',
    })),
  )
}

async function fillPeople(owner: pg.Pool): Promise<void> {
  await insert(
    owner,
    'people.household',
    Object.values(households).map(({ id, place, head, hamlet }) => ({
      id,
      place_id: places[place],
      hamlet,
      head_name: head,
      search_key: searchKey(`${head} ${hamlet}`),
      name_key: nameKey(head),
    })),
  )
  await insert(
    owner,
    'people.person',
    Object.values(persons).map(({ id, household, name, birthYear, sex }) => ({
      id,
      household_id: households[household].id,
      place_id: places[households[household].place],
      full_name: name,
      search_key: searchKey(name),
      name_key: nameKey(name),
      birth_year: birthYear,
      sex,
    })),
  )
}

function nameKey(full: string): string {
  const { given, family, middle } = splitName(full)
  return `${given} ${family} ${middle}`.trim()
}

/** All rows in one statement, their columns by the names of the table's. */
async function insert(owner: pg.Pool, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ')
  const text = `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`
  await owner.query(text, [JSON.stringify(rows)])
}
