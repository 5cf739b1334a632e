import { sql } from 'kysely'
import { inPeriod, inSlice } from '#platform/indicators/facts.sql.ts'
import type { FactReader } from '#platform/indicators/figures.sql.ts'
import type { Figure, Indicator, Slice } from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import type { ReadHandle } from '#platform/module/index.ts'

export type Freeze = { id: string; page: string; watermark: number; frozen_at: Date; frozen_by: string }

type Handle = Pick<ReadHandle<'briefings', never>, 'selectFrom'>

/** The page's figures as they were frozen. */
export async function readFrozen(db: Handle, freeze: Freeze): Promise<Figure[]> {
  const rows = await db
    .selectFrom('briefings.frozen_figure')
    .selectAll()
    .where('freeze_id', '=', freeze.id)
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator,
    period: row.period,
    line: '',
    value:
      row.numerator !== null && row.denominator !== null
        ? { numerator: row.numerator, denominator: row.denominator }
        : row.value,
    records: row.records,
  }))
}

/** The leaf values (body and place) of one summed or distinct indicator and period, counted from the facts. */
export function leaves(indicator: Indicator, period: Period, slice: Slice) {
  const value = indicator.kind === 'distinct' ? sql`count(distinct f.subject)` : sql`sum(f.quantity)`
  return sql`
    select f.indicator, ${period.code}::text as period, f.body_id, f.place_id, (${value})::bigint as value, count(distinct f.record) as records
    from counted.fact f where f.indicator = ${indicator.code} and ${inPeriod(indicator.kind, period)} and ${inSlice(slice)}
    group by f.indicator, f.body_id, f.place_id`
}

/** Stores the leaf values as they stood at the watermark. */
export async function storeLeaves(
  db: FactReader,
  freeze: string,
  indicator: Indicator,
  period: Period,
  slice: Slice,
): Promise<void> {
  await sql`
    insert into briefings.frozen_leaf (freeze_id, indicator, period, body_id, place_id, value, records)
    select ${freeze}::uuid, l.* from (${leaves(indicator, period, slice)}) l`.execute(db)
}

export type LateChange = {
  record: string
  /** What people say for it; null beyond the reach. */
  number: number | null
  /** What the record adds to the figure since the freezing; negative: it fell out. */
  difference: number
  recorded_at: Date
  reason: string | null
  deed: string
}

/** The records whose part in a figure changed after the watermark, newest first, with the true total. */
export async function readLateChanges(
  db: FactReader,
  ask: {
    /** Where the room keeps the records' numbers. */
    table: string
    indicator: Indicator
    period: Period
    slice: Slice
    watermark: number
    limit: number
    offset: number
  },
): Promise<{ total: number; rows: LateChange[] }> {
  const { indicator, period, watermark } = ask
  const touched = sql`(f.from_seq > ${watermark} and f.until_seq is null) or (f.from_seq <= ${watermark} and f.until_seq > ${watermark})`
  // Current facts count for, facts that were closed since count against; a mended record nets out to its difference.
  const { rows } = await sql<LateChange & { total: number }>`
    with part as (
      select f.record, case when f.from_seq > ${watermark} then f.quantity else -f.quantity end as quantity,
             case when f.from_seq > ${watermark} then f.from_seq else f.until_seq end as seq
      from counted.fact f where f.indicator = ${indicator.code} and ${inPeriod(indicator.kind, period)} and (${touched})
        and ${inSlice(ask.slice, true)}
    ), netted as (select record, sum(quantity)::bigint as difference, max(seq) as seq from part group by record)
    select n.record, k.number, n.difference, c.recorded_at, c.reason, c.deed, count(*) over () as total
    from netted n join counted.change c on c.seq = n.seq
    left join ${sql.table(ask.table)} k on k.id = n.record order by n.seq desc, n.record
    limit ${ask.limit} offset ${ask.offset}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows }
}
