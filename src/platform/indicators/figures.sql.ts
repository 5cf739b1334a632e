import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#platform/module/handle.ts'
import { inPeriod, inSlice, lineOf, lineSource } from './facts.sql.ts'
import type { Kind } from './indicator.ts'
import type { Period } from './period.ts'
import type { Breakdown, Slice, UnitMap } from './slice.ts'

/** Any handle that may read the facts. */
export type FactReader = Pick<Kysely<Tables<'counted' | 'scope'>>, 'getExecutor'>

export type Total = { indicator: string; period: string; line: string; value: number; records: number }
export type Summed = Exclude<Kind, 'rate'>

type Ask = {
  /** Codes by kind; those without a fact are left out of the answer. */
  codes: Readonly<Record<Summed, readonly string[]>>
  /** The indicators that every record of the room falls under. */
  covering: readonly string[]
  periods: readonly Period[]
  slice: Slice
  by?: { breakdown: Breakdown; map: UnitMap } | undefined
}

type Answer = {
  totals: Total[]
  /** First day with a record at all, by line: before it, and for lines not answered, a figure is unknown, not zero. */
  first: Map<string, string>
}

type Row = Total & { first: string | null }

/** Totals and coverage in one statement. The line '' is the whole; with a breakdown its lines come too. */
export async function readTotals(db: FactReader, ask: Ask): Promise<Answer> {
  const parts = measured(ask)
  if (parts.length === 0) return { totals: [], first: new Map() }
  const { rows } = await sql<Row>`with ${withFacts(ask)} ${sql.join(parts, sql` union all `)}`.execute(db)
  const first = new Map(rows.flatMap((row) => (row.first === null ? [] : [[row.line, row.first]])))
  return { totals: rows.filter((row) => row.first === null), first }
}

/** `fact`: the facts asked for with what their line follows from; `lined`: that to the line, looked up once, not once a fact. */
function withFacts({ codes, covering, periods, slice, by }: Ask): RawBuilder<unknown> {
  const source = by ? sql.ref(`f.${lineSource(by.breakdown)}`) : sql`null::int`
  const line = by ? lineOf(by.breakdown, by.map) : sql<string>`''`
  const kinds = (['flow', 'stock', 'distinct'] as const).filter((kind) => codes[kind].length > 0)
  const facts = kinds.flatMap((kind) =>
    periods.map(
      (period) => sql`
        select f.indicator, ${period.code}::text as period, ${kind}::text as kind, ${source} as source, f.subject, f.record, f.quantity
        from counted.fact f where f.indicator in (${sql.join(codes[kind])}) and ${inPeriod(kind, period)} and ${inSlice(slice)}`,
    ),
  )
  const none = sql`select ''::text as indicator, ''::text as period, ''::text as kind, ${by ? sql.ref(`f.${lineSource(by.breakdown)}`) : sql`null::int`} as source, null::uuid as subject, null::uuid as record, 0::bigint as quantity from counted.fact f where false`
  const cover = sql`select ${source} as source, min(f.day) as first from counted.fact f
    where f.indicator in (${sql.join(covering.length > 0 ? covering : [''])}) and ${inSlice(slice)} group by 1`
  return sql`fact as materialized (${sql.join(facts.length > 0 ? facts : [none], sql` union all `)}), cover as materialized (${cover}),
    lined as (select source, ${line} as line from (select source from fact union select source from cover) x)`
}

function measured({ codes, covering, periods, by }: Ask): RawBuilder<unknown>[] {
  if (periods.length === 0) return []
  const joined = sql`fact left join lined on lined.source is not distinct from fact.source`
  const sets = by
    ? sql`grouping sets ((indicator, period, line), (indicator, period))`
    : sql`grouping sets ((indicator, period))`
  const line = by ? sql`case when grouping(line) = 1 then '' else line end` : sql`''`
  const parts: RawBuilder<unknown>[] = []
  if (codes.distinct.length > 0) {
    parts.push(sql`select indicator, period, ${line} as line, count(distinct subject)::bigint as value, count(distinct record)::bigint as records, null::date as first
      from ${joined} where kind = 'distinct' group by ${sets}`)
  }
  if (codes.flow.length + codes.stock.length > 0) {
    parts.push(sql`select indicator, period, ${line} as line, sum(quantity)::bigint as value,
        count(*) filter (where kind = 'flow' or quantity <> 0) as records, null::date as first
      from (select indicator, period, kind, line, record, sum(quantity) as quantity from ${joined} where kind <> 'distinct' group by 1, 2, 3, 4, 5) r
      group by ${sets}`)
  }
  if (covering.length > 0) {
    parts.push(sql`select '', '', '', 0, 0, min(first) from cover having min(first) is not null`)
    if (by) {
      parts.push(
        sql`select '', '', lined.line, 0, 0, min(first) from cover join lined using (source) where first is not null group by lined.line`,
      )
    }
  }
  return parts
}

/** How often the facts of a room changed: a kept figure is current while this stands still. */
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
