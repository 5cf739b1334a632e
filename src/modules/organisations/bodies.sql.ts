import { type Kysely, type RawBuilder, sql } from 'kysely'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import type { Tables } from '#platform/module/handle.ts'
import { writers } from '#platform/scope/index.ts'
import type { Kind, Level, Organisation } from './text.vi.ts'

/** Any handle that may read the room. */
export type BodiesReader = Pick<Kysely<Tables<'organisations'>>, 'getExecutor'>

/** Ids taken before the insert: the bodies of a whole province name each other as parents. */
export async function takeBodyIds(db: BodiesReader, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('organisations.body_id_seq') as id from generate_series(1, ${count}::int)`.execute(db)
  return rows.map((row) => row.id)
}

export type BodyRow = {
  id: number
  name: string
  organisation: Organisation
  kind: Kind
  level: Level
  placeId: number
  placeName: string
  fromDay: string
  toDay: string | null
}

const columns = sql`b.id, b.name, b.organisation, b.kind, b.level, b.place_id as "placeId", p.kind || ' ' || p.name as "placeName",
  b.from_day as "fromDay", b.to_day as "toDay"`

/** From the province down, the Front first, then by name. */
const order = sql`array_position(array['province', 'district', 'commune', 'base'], b.level),
  array_position(array['front', 'union', 'farmers', 'youth', 'women', 'veterans'], b.organisation), b.name collate "vi-x-icu", b.id`

/** Each word from its start; a key holds letters and digits only, so nothing in it is a sign of LIKE. */
function matches(text: string): RawBuilder<unknown> {
  const words = searchKey(text).split(' ').filter(Boolean)
  return and(words.map((word) => sql`' ' || b.search_key like ${`% ${word}%`}`))
}

function and(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...conditions], sql` and `)
}

const standsOn = (day: string) => sql`b.from_day <= ${day} and (b.to_day is null or b.to_day >= ${day})`

export type Listing = {
  text: string
  day: string
  place?: number | undefined
  organisation?: string | undefined
  level?: string | undefined
}

export async function listFrom(db: BodiesReader, listing: Listing, limit: number, offset: number) {
  const { text, day, place, organisation, level } = listing
  const conditions = [standsOn(day), matches(text)]
  if (organisation) conditions.push(sql`b.organisation = ${organisation}`)
  if (level) conditions.push(sql`b.level = ${level}`)
  if (place)
    conditions.push(
      sql`b.place_id in (select descendant_id from scope.place_tree where ancestor_id = ${place})`,
    )
  return page(db, and(conditions), limit, offset)
}

/** Bodies of the day that the actor's grants reach. */
export async function listWithinReach(db: BodiesReader, text: string, day: string, limit: number) {
  const reached = sql`((select scope.reaches_all()) or b.id = any ((select scope.bodies())::int[]))`
  return page(db, and([standsOn(day), reached, matches(text)]), limit, 0)
}

type Page = { bodies: BodyRow[]; total: number }

async function page(
  db: BodiesReader,
  condition: RawBuilder<unknown>,
  limit: number,
  offset: number,
): Promise<Page> {
  const { rows } = await sql<BodyRow & { total: number }>`
    select ${columns}, count(*) over () as total
    from organisations.body b join territory.place p on p.id = b.place_id
    where ${condition} order by ${order} limit ${limit} offset ${offset}`.execute(db)
  // Beyond the last page no row carries the total.
  const [first] = rows
  const total = first || offset === 0 ? (first?.total ?? 0) : (await page(db, condition, 1, 0)).total
  return { bodies: rows.map(({ total: _, ...body }) => body), total }
}

/** The lowest body of the level above or at a place on that day; the province's stand above all. */
export async function nearestCommittee(
  db: BodiesReader,
  where: { organisation: string; place: number; day: string; below: boolean },
): Promise<number | null> {
  const { organisation, place, day, below } = where
  const { rows } = await sql<{ id: number }>`
    select b.id from organisations.body b
    where b.kind = 'committee' and b.organisation = ${organisation} and ${standsOn(day)}
      and (b.level = 'province' or b.place_id in (
        select ancestor_id from scope.place_tree where descendant_id = ${place} and via = 'part'))
      and (${!below} or b.place_id <> ${place})
    order by array_position(array['commune', 'district', 'province'], b.level) limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Takes back whatever came with the posts: it reaches nothing from the next transaction on, whatever its sessions say. */
export async function endAccess(db: BodiesReader, posts: readonly string[]): Promise<void> {
  await sql`select organisations.end_access(${[...posts]}::uuid[])`.execute(db)
}

export type Rights = { write: boolean; order: boolean; admit: boolean }

/** Which deeds a page about the body offers: its posts, the tree itself, access. The commands decide again. */
export async function readRights(
  db: BodiesReader,
  who: { user: string; today: string; body: number },
): Promise<Rights> {
  const { user, today, body } = who
  const { rows } = await sql<Rights>`
    with own as (
      select role from scope.grant where user_id = ${user} and revoked_at is null and from_day <= ${today}
        and (to_day is null or to_day >= ${today})
    ), reach as (select scope.reaches_all() as whole, ${body} = any (scope.bodies()) as here)
    select (whole or here) and exists (select from own where role = any (${[...writers]})) as "write",
      whole and exists (select from own where role in ('province-specialist', 'administrator')) as "order",
      whole and exists (select from own where role = 'administrator') as "admit"
    from reach`.execute(db)
  return rows[0] ?? { write: false, order: false, admit: false }
}
