import { sql } from 'kysely'
import {
  type Breakdown,
  districtLine,
  type Figure,
  provinceLine,
  type UnitMap,
} from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import type { ReadHandle } from '#platform/module/index.ts'
import { text } from './text.vi.ts'

/** A line of a breakdown. `value` null: nothing recorded there (unknown, not zero). */
export type Line = { key: string; name: string; code: string | null; value: Figure['value']; records: number }

type Ask = {
  breakdown: Breakdown
  map: UnitMap
  period: Period
  place: number | undefined
  found: readonly Figure[]
}
type Reader = ReadHandle<'briefings', 'territory' | 'organisations'>

/** Every unit of the map below the place (also those without a record), then the lines of rows that stand at no such unit. */
export async function linesOf(db: Reader, ask: Ask): Promise<Line[]> {
  const found = new Map(ask.found.map((figure) => [figure.line, figure]))
  const lineOf = (key: string, name: string, code: string | null = null): Line => {
    const figure = found.get(key)
    return { key, name, code, value: figure?.value ?? null, records: figure?.records ?? 0 }
  }
  if (ask.breakdown === 'month') return [...found.keys()].sort().map((key) => lineOf(key, key))
  if (ask.breakdown === 'organisation') return [...found.keys()].sort().map((key) => lineOf(key, key))
  if (ask.breakdown === 'body') {
    const names = await bodyNames(db, [...found.keys()].map(Number))
    return names.map(({ id, name }) => lineOf(String(id), name))
  }
  const units = await unitsOf(db, ask)
  const rest = [districtLine, provinceLine].filter((key) => found.has(key))
  return [
    ...units.map(({ id, name, code }) => lineOf(String(id), name, code)),
    ...rest.map((key) => lineOf(key, text.lines[key === provinceLine ? 'province' : 'district'])),
  ]
}

async function bodyNames(db: Reader, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('organisations.body')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute()
}

/** Units of the breakdown's level on the map asked for, that lie below the place. */
async function unitsOf(db: Reader, { breakdown, map, period, place }: Ask) {
  const newest = sql<string>`(select epoch from territory.place where level = 'commune' order by from_day desc limit 1)`
  return db
    .selectFrom('territory.place as p')
    .select(['p.id', 'p.code', sql<string>`p.kind || ' ' || p.name`.as('name')])
    .where('p.level', '=', breakdown === 'district' ? 'district' : 'commune')
    .$if(map === 'now', (query) => query.where('p.epoch', '=', newest))
    .$if(map === 'then', (query) =>
      query
        .where('p.from_day', '<=', period.to)
        .where((where) => where.or([where('p.to_day', 'is', null), where('p.to_day', '>=', period.to)])),
    )
    .$if(place !== undefined, (query) =>
      query.where(
        'p.id',
        'in',
        sql<number>`(select descendant_id from scope.place_tree where ancestor_id = ${place})`,
      ),
    )
    .orderBy(sql`p.name collate "vi-x-icu"`)
    .orderBy('p.id')
    .execute()
}
