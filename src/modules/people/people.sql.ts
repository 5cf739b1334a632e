import { type Kysely, sql } from 'kysely'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import type { Tables } from '#platform/module/handle.ts'

/** Any handle that may read the room. */
export type PeopleReader = Pick<Kysely<Tables<'people'>>, 'getExecutor'>

export type Search = { text: string; place?: number | undefined; page: number }
export type Found = { ids: string[]; total: number }

/** One page of what is found within reach, in the order of names; the reviewed function applies the reach itself. */
export async function find(
  db: PeopleReader,
  what: 'household' | 'person',
  { text, place, page }: Search,
  size: number,
): Promise<Found> {
  const ask = async (limit: number, offset: number) => {
    const { rows } = await sql<{ id: string; total: number }>`
      select id, total from people.find(${what}, ${searchKey(text)}, ${place ?? null}, ${limit}, ${offset})`.execute(
      db,
    )
    return rows
  }
  const rows = await ask(size, (page - 1) * size)
  // Beyond the last page no row carries the total.
  const counted = rows.length > 0 || page === 1 ? rows : await ask(1, 0)
  return { ids: rows.map((row) => row.id), total: counted[0]?.total ?? 0 }
}

/** The key that the drawer is sealed under, of numbers within reach or not. */
export async function findKeyInUse(db: PeopleReader): Promise<string | null> {
  const { rows } = await sql<{ key: string | null }>`select people.drawer_key() as key`.execute(db)
  return rows[0]?.key ?? null
}

export type Resealed = { person: string; sealed: Buffer; digest: Buffer }

export async function reseal(db: PeopleReader, key: string, all: readonly Resealed[]): Promise<void> {
  const [persons, sealed, digests] = [
    all.map((one) => one.person),
    all.map((one) => one.sealed),
    all.map((one) => one.digest),
  ]
  await sql`
    update people.identity i set sealed = n.sealed, digest = n.digest, key_id = ${key}
    from unnest(${persons}::uuid[], ${sealed}::bytea[], ${digests}::bytea[]) n (person, sealed, digest)
    where i.person_id = n.person`.execute(db)
}

export type EntryPlace = { id: number; name: string; district: string | null }

/** Communes of the day that the actor reaches, by name: where a household can be entered. */
export async function placesWithinReach(db: PeopleReader, today: string): Promise<EntryPlace[]> {
  const { rows } = await sql<EntryPlace>`
    select p.id, p.kind || ' ' || p.name as name, case when d.level = 'district' then d.kind || ' ' || d.name end as district
    from territory.place p left join territory.place d on d.id = p.parent_id
    where p.level = 'commune' and p.from_day <= ${today} and (p.to_day is null or p.to_day >= ${today})
      and ((select scope.reaches_all()) or p.id = any ((select scope.places())::int[]))
    order by p.name collate "vi-x-icu", d.name collate "vi-x-icu", p.id`.execute(db)
  return rows
}

export type Entry = {
  id: string | null
  at: Date
  deed: string
  who: string
  subject: string
  reason: string | null
  before: unknown
  after: unknown
  /** Whom of the household it concerns; null: the household itself. */
  name: string | null
}

/** What was done to a household and its persons, newest first. No row: no such household within reach; a null id: nothing done. */
export async function readHistory(db: PeopleReader, household: string, limit: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    with subject as (
      select id::text as id, null as name from people.household where id = ${household}
      union all select id::text, full_name from people.person where household_id = ${household})
    select e.id, e.recorded_at as at, e.deed, e.actor_name as who, e.subject, e.reason, e.before, e.after, s.name
    from subject s left join audit.entry e on e.subject = s.id and e.deed like 'people/%'
    order by e.recorded_at desc nulls last, e.id desc limit ${limit}`.execute(db)
  return rows
}
