import { type Kysely, sql } from 'kysely'
import type { Tables } from '#platform/module/handle.ts'
import { inPeriod, inSlice, lineOf, lineSource } from './facts.sql.ts'
import type { Kind } from './indicator.ts'
import type { Period } from './period.ts'
import type { Breakdown, Slice, UnitMap } from './slice.ts'

/** Any handle that may read the facts. */
export type FactReader = Pick<Kysely<Tables<'counted' | 'scope'>>, 'getExecutor'>

export type Total = { indicator: string; period: string; line: string; value: number; records: number }

type Ask = { codes: readonly string[]; kind: Exclude<Kind, 'rate'>; periods: readonly Period[]; slice: Slice }

/**
 * Totals of indicators of one kind over several periods, in one statement. Indicators without a fact are left out.
 * `line` is '' without a breakdown.
 */
export async function readTotals(
  db: FactReader,
  ask: Ask,
  by?: { breakdown: Breakdown; map: UnitMap },
): Promise<Total[]> {
  if (ask.codes.length === 0 || ask.periods.length === 0) return []
  const source = by ? sql.ref(`f.${lineSource(by.breakdown)}`) : sql`null::int`
  const line = by ? lineOf(by.breakdown, by.map) : sql<string>`''`
  const name = sql.raw(by ? lineSource(by.breakdown) : 'nothing')
  const each = ask.periods.map(
    (period) => sql`
    select f.indicator, ${period.code}::text as period, ${source} as ${name}, f.subject, f.record, f.quantity
    from counted.fact f where f.indicator in (${sql.join(ask.codes)}) and ${inPeriod(ask.kind, period)} and ${inSlice(ask.slice)}`,
  )
  // The line is looked up once a place or body, not once a fact.
  const rows = sql`with fact as (${sql.join(each, sql` union all `)}),
    lined as (select ${name}, ${line} as line from (select distinct ${name} from fact) x)`
  const joined = sql`fact left join lined on lined.${name} is not distinct from fact.${name}`
  const measured =
    ask.kind === 'distinct'
      ? sql`select indicator, period, coalesce(line, '') as line, count(distinct subject) as value, count(distinct record) as records from ${joined} group by 1, 2, 3`
      : sql`select indicator, period, line, sum(quantity)::bigint as value, count(*) filter (where ${ask.kind === 'stock' ? sql`quantity <> 0` : sql`true`}) as records
          from (select indicator, period, coalesce(line, '') as line, record, sum(quantity) as quantity from ${joined} group by 1, 2, 3, 4) r group by 1, 2, 3`
  return (await sql<Total>`${rows} ${measured}`.execute(db)).rows
}

/**
 * First day on which each line has a record at all, by the indicators that every record of the room falls under.
 * Before it, and for lines not answered, a figure is unknown, not zero.
 */
export async function readCovered(
  db: FactReader,
  codes: readonly string[],
  slice: Slice,
  by?: { breakdown: Breakdown; map: UnitMap },
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const source = by ? sql.ref(`f.${lineSource(by.breakdown)}`) : sql`null::int`
  const name = sql.raw(by ? lineSource(by.breakdown) : 'nothing')
  const line = by ? lineOf(by.breakdown, by.map) : sql<string>`''`
  const { rows } = await sql<{ line: string; first: string }>`
    select line, min(first) as first from (
      select ${line} as line, x.first from (
        select ${source} as ${name}, min(f.day) as first from counted.fact f
        where f.indicator in (${sql.join(codes)}) and ${inSlice(slice)} group by 1) x) y
    where first is not null group by line`.execute(db)
  return new Map(rows.map((row) => [row.line, row.first]))
}

/** How often the facts of these indicators changed: a kept figure is current while this stands still. */
export async function readVersion(db: FactReader, room: string): Promise<number> {
  const { rows } = await sql<{ changes: number }>`
    select coalesce(sum(changes), 0)::bigint as changes from counted.version where indicator like ${`${room}.%`}`.execute(
    db,
  )
  return rows[0]?.changes ?? 0
}

/** The watermark of a recording time: the last change recorded at or before it. */
export async function readWatermark(db: FactReader, at?: Date): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select coalesce(max(seq), 0)::bigint as seq from counted.change where ${at ? sql`recorded_at <= ${at}` : sql`true`}`.execute(
    db,
  )
  return rows[0]?.seq ?? 0
}
