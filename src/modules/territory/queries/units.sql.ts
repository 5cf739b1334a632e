import { type Kysely, sql } from 'kysely'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import type { Tables } from '#platform/module/handle.ts'

/** Any handle that may read the room. */
export type TerritoryReader = Pick<Kysely<Tables<'territory'>>, 'getExecutor'>

export type UnitRow = {
  id: number
  code: string
  epoch: string
  level: 'province' | 'district' | 'commune'
  kind: string
  name: string
  district: string | null
  fromDay: string
  toDay: string | null
}

const columns = sql`p.id, p.code, p.epoch, p.level, p.kind, p.name,
  case when d.level = 'district' then d.kind || ' ' || d.name end as district, p.from_day as "fromDay", p.to_day as "toDay"`

/** Letters and digits only: nothing in a key is a sign of LIKE. */
function matches(text: string) {
  const words = searchKey(text).split(' ').filter(Boolean)
  return sql.join([sql`true`, ...words.map((word) => sql`p.search_key like ${`%${word}%`}`)], sql` and `)
}

/** Whole words at the end of the key first, then the start of a word, then anywhere: "vinh" finds Thành phố Vinh before Vinh Lộc. */
function nearness(text: string) {
  const key = searchKey(text)
  return sql`case when p.search_key = ${key} or p.search_key like ${`% ${key}`} then 0
    when ' ' || p.search_key like ${`% ${key}%`} then 1 else 2 end`
}

export type Search = { text: string; on?: string | undefined; level?: string | undefined; limit: number }

/**
 * Units by name, the nearest first. Without a day, a unit that only lived on unchanged into the next epoch is not repeated:
 * its last appearance stands for it.
 */
export async function findUnits(db: TerritoryReader, search: Search): Promise<UnitRow[]> {
  const when = search.on
    ? sql`p.from_day <= ${search.on} and (p.to_day is null or p.to_day >= ${search.on})`
    : sql`not exists (
        select from territory.succession s join territory.place n on n.id = s.new_id
        where s.old_id = p.id and s.part = 'whole' and (n.code, n.kind, n.name) = (p.code, p.kind, p.name)
          and not exists (select from territory.succession t where t.new_id = n.id and t.old_id <> p.id))`
  const level = search.level ? sql`p.level = ${search.level}` : sql`true`
  const { rows } = await sql<UnitRow>`
    select ${columns} from territory.place p left join territory.place d on d.id = p.parent_id
    where ${matches(search.text)} and ${when} and ${level}
    order by ${nearness(search.text)}, p.to_day desc nulls first, p.level desc, p.name collate "vi-x-icu", p.id
    limit ${search.limit}`.execute(db)
  return rows
}

export type Listing = { epoch: string; level: string; district?: number | undefined; text: string }

/** One page of an epoch's units by district and name, each with the unit of today that it is part of. */
export async function listEpoch(
  db: TerritoryReader,
  { epoch, level, district, text }: Listing,
  limit: number,
  offset: number,
): Promise<(UnitRow & { total: number; heirs: string | null })[]> {
  const under = district === undefined ? sql`true` : sql`p.parent_id = ${district}`
  const { rows } = await sql<UnitRow & { total: number; heirs: string | null }>`
    select ${columns}, count(*) over () as total, (
        select string_agg(n.kind || ' ' || n.name, ', ' order by n.name collate "vi-x-icu")
        from (${onward(sql`p.id`)}) o join territory.place n on n.id = o.today_id and n.id <> p.id) as heirs
    from territory.place p left join territory.place d on d.id = p.parent_id
    where p.epoch = ${epoch} and p.level = ${level} and ${under} and ${matches(text)}
    order by d.name collate "vi-x-icu", p.name collate "vi-x-icu", p.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** Follows one place to the units of today; the halves of a divided one that meet again are one row. */
function onward(place: ReturnType<typeof sql>) {
  return sql`with recursive walk as (
      select id, to_day from territory.place where id = ${place}
      union select n.id, n.to_day from walk w join territory.succession s on s.old_id = w.id join territory.place n on n.id = s.new_id
    ) select id as today_id from walk where to_day is null`
}

/** The units of today of each place, for all of them or those named; a district has none. */
export async function readTodays(
  db: TerritoryReader,
  ids?: readonly number[],
): Promise<{ id: number; today: number }[]> {
  const which = ids ? sql`id = any(${[...ids]}::int[])` : sql`true`
  const { rows } = await sql<{ id: number; today: number }>`
    with recursive walk as (
      select id as start, id, to_day from territory.place where ${which}
      union select w.start, n.id, n.to_day from walk w
        join territory.succession s on s.old_id = w.id join territory.place n on n.id = s.new_id
    ) select start as id, id as today from walk where to_day is null order by 1, 2`.execute(db)
  return rows
}

export type Step = UnitRow & {
  side: 'before' | 'after'
  part: 'whole' | 'part'
  basis: string
  inferred: boolean
  onDay: string
}

/** What the unit was made of and what it became, one step each way. */
export async function readSteps(db: TerritoryReader, id: number): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select ${columns}, s.part, s.basis, s.inferred, s.on_day as "onDay", case when s.new_id = ${id} then 'before' else 'after' end as side
    from territory.succession s
    join territory.place p on p.id = case when s.new_id = ${id} then s.old_id else s.new_id end
    left join territory.place d on d.id = p.parent_id
    where s.new_id = ${id} or s.old_id = ${id}
    order by p.name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

export async function readUnit(db: TerritoryReader, id: number): Promise<UnitRow | undefined> {
  const { rows } = await sql<UnitRow>`
    select ${columns} from territory.place p left join territory.place d on d.id = p.parent_id where p.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export type LoadedEpoch = { epoch: string; fromDay: string; toDay: string | null; communes: number }

/** The epochs of the loaded province, the newest first. */
export async function readEpochs(db: TerritoryReader): Promise<LoadedEpoch[]> {
  const { rows } = await sql<LoadedEpoch>`
    select epoch, min(from_day) as "fromDay", case when bool_and(to_day is not null) then max(to_day) end as "toDay", count(*) as communes
    from territory.place where level = 'commune' group by epoch order by 2 desc`.execute(db)
  return rows
}
