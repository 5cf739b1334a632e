import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '#platform/module/handle.ts'
import { inSlice, lineOf, lineSource } from './facts.sql.ts'
import type { Kind } from './indicator.ts'
import type { Period } from './period.ts'
import type { Breakdown, Slice, UnitMap } from './slice.ts'

/** Any handle that may read the facts. */
export type FactReader = Pick<Kysely<Tables<'counted' | 'scope'>>, 'getExecutor'>

export type Total = { indicator: string; period: string; line: string; value: number; records: number }
export type Summed = Exclude<Kind, 'rate'>

export type TotalsAsk = {
  /** Codes by kind; those without a fact are left out of the answer. */
  codes: Readonly<Record<Summed, readonly string[]>>
  /** The indicators that every record of the room falls under. */
  covering: readonly string[]
  periods: readonly Period[]
  slice: Slice
  by?: { breakdown: Breakdown; map: UnitMap } | undefined
}

export type Totals = {
  /** By `totalKey`; what is zero and has no records is left out. */
  found: Map<string, Total>
  /** First day with a record at all, by line: before it, and for lines not answered, a figure is unknown, not zero. */
  first: Map<string, string>
}

type Row = Total & { first: string | null }

/** Bits of a bigint, one a period. */
const periodsMost = 62

/** Totals and coverage in one statement. The line '' is the whole; with a breakdown its lines come too. */
export async function readTotals(db: FactReader, ask: TotalsAsk): Promise<Totals> {
  if (ask.periods.length > periodsMost) throw new Error(`at most ${periodsMost} periods at once`)
  const parts = ask.periods.length === 0 ? [] : [...summed(ask), ...told(ask), ...covered(ask)]
  if (parts.length === 0) return { found: new Map(), first: new Map() }
  const { rows } = await sql<Row>`with ${sources(ask)} ${sql.join(parts, sql` union all `)}`.execute(db)
  const first = new Map(rows.flatMap((row) => (row.first === null ? [] : [[row.line, row.first]])))
  const totals = rows.filter((row) => row.first === null && (row.value !== 0 || row.records !== 0))
  return { found: new Map(totals.map(({ first: _, ...total }) => [totalKey(total), total])), first }
}

export const totalKey = ({ indicator, period, line }: Pick<Total, 'indicator' | 'period' | 'line'>) =>
  `${indicator} ${period} ${line}`

export const listed = (codes: readonly string[]) => sql.join(codes.length > 0 ? codes : [''])

/**
 * Each fact is read once, however many periods it lies in: a million records make six million facts.
 * `leaf`: flows and stocks by day; `told`: distinct subjects with a bit for each period; `cover`: first days;
 * `lined`: the line of each source, looked up once a place or body.
 */
function sources({ codes, covering, periods, slice, by }: TotalsAsk): RawBuilder<unknown> {
  const source = by ? sql.ref(`f.${lineSource(by.breakdown)}`) : sql`null::int`
  const line = by ? lineOf(by.breakdown, by.map) : sql<string>`''`
  const within = inSlice(slice)
  const days = periods.flatMap(({ from, to }) => [from, to]).sort()
  const [from, to] = [days[0], days.at(-1)]
  const rows = periods.map(
    (one, bit) => sql`(${one.code}::text, ${one.from}::date, ${one.to}::date, ${String(2 ** bit)}::bigint)`,
  )
  const mask = periods.map(
    (one, bit) =>
      sql`case when f.day between ${one.from} and ${one.to} then ${String(2 ** bit)}::bigint else 0 end`,
  )
  return sql`period (code, from_day, to_day, bit) as (values ${sql.join(rows)}),
    leaf as materialized (
      select f.indicator, ${source} as source, f.day, sum(f.quantity)::bigint as quantity, count(*) as records, false as stock
      from counted.fact f where f.indicator in (${listed(codes.flow)}) and f.day between ${from} and ${to} and ${within} group by 1, 2, 3
      union all
      select f.indicator, ${source}, f.day, sum(f.quantity)::bigint, sum(sign(f.quantity))::bigint, true
      from counted.fact f where f.indicator in (${listed(codes.stock)}) and f.day <= ${to} and ${within} group by 1, 2, 3),
    told as materialized (
      select f.indicator, ${source} as source, f.subject, f.record, ${sql.join(mask, sql` + `)} as mask
      from counted.fact f where f.indicator in (${listed(codes.distinct)}) and f.day between ${from} and ${to} and ${within}),
    cover as materialized (
      select ${source} as source, min(f.day) as first from counted.fact f
      where f.indicator in (${listed(covering)}) and ${within} ${by ? sql`group by 1` : sql``}),
    lined as (select source, ${line} as line from (select source from leaf union select source from told union select source from cover) x)`
}

/** A line's name, '' where the grouping has left the line out. */
const shown = sql`case when grouping(line) = 1 then '' else line end`

/** One fact a flow and record; of a stock one that begins and one that ends: so records are counted by day, too. */
function summed({ codes, by }: TotalsAsk): RawBuilder<unknown>[] {
  if (codes.flow.length + codes.stock.length === 0) return []
  const rows = sql`leaf join period on case when stock then day <= to_day else day between from_day and to_day end`
  const measured = sql`sum(quantity)::bigint as value, sum(records)::bigint as records, null::date as first`
  if (!by) return [sql`select indicator, code as period, '' as line, ${measured} from ${rows} group by 1, 2`]
  return [
    sql`select indicator, code as period, ${shown} as line, ${measured} from ${rows} join lined using (source)
      group by grouping sets ((indicator, code, line), (indicator, code))`,
  ]
}

/** Somebody helped twice is one: the bits of all their facts together say in which periods they stand. */
function told({ codes, by }: TotalsAsk): RawBuilder<unknown>[] {
  if (codes.distinct.length === 0) return []
  const each = (what: 'subject' | 'record', value: number, records: number) =>
    by
      ? sql`select indicator, ${shown} as line, bit_or(mask) as mask, ${sql.lit(value)} as value, ${sql.lit(records)} as records from told join lined using (source)
          group by grouping sets ((indicator, ${sql.ref(what)}, line), (indicator, ${sql.ref(what)}))`
      : sql`select indicator, '' as line, bit_or(mask) as mask, ${sql.lit(value)} as value, ${sql.lit(records)} as records from told group by indicator, ${sql.ref(what)}`
  return [
    sql`select indicator, code as period, line, sum(value)::bigint as value, sum(records)::bigint as records, null::date as first
      from (select indicator, line, mask, sum(value) as value, sum(records) as records
        from (${each('subject', 1, 0)} union all ${each('record', 0, 1)}) each group by 1, 2, 3) alike
      join period on mask & bit <> 0 group by 1, 2, 3`,
  ]
}

function covered({ covering, by }: TotalsAsk): RawBuilder<unknown>[] {
  if (covering.length === 0) return []
  const whole = sql`select '', '', '', 0, 0, min(first) from cover having min(first) is not null`
  if (!by) return [whole]
  return [
    whole,
    sql`select '', '', line, 0, 0, min(first) from cover join lined using (source) where first is not null group by line`,
  ]
}

/** The watermark of a recording time: the last change recorded at or before it. */
export async function readWatermark(db: FactReader, at?: Date): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select coalesce(max(seq), 0)::bigint as seq from counted.change where ${at ? sql`recorded_at <= ${at}` : sql`true`}`.execute(
    db,
  )
  return rows[0]?.seq ?? 0
}
