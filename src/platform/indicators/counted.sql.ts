import { type RawBuilder, sql } from 'kysely'
import { inPeriod, inSlice } from './facts.sql.ts'
import type { Indicator } from './indicator.ts'
import type { Period } from './period.ts'
import type { Slice } from './slice.ts'

/** What a room's list is asked to show: exactly the records (or subjects) behind one figure. */
export type Counted = { indicator: Indicator; period: Period; slice: Slice; subject?: string | undefined }

/**
 * The records behind a figure as a subquery `(record, subject, quantity, day)`, one row a record and subject; for a room's list query:
 * `.innerJoin(countedSubquery(counted).as('counted'), …)`. Of a stock only what still stands on the last day.
 * A rate has the records of its denominator: ask with that indicator.
 */
export function countedSubquery({ indicator, period, slice, subject }: Counted) {
  if (indicator.kind === 'rate') throw new Error(`${indicator.code}: a rate has no records of its own`)
  const one: RawBuilder<unknown> = subject ? sql`and f.subject = ${subject}` : sql``
  const standing = indicator.kind === 'stock' ? sql`having sum(f.quantity) <> 0` : sql``
  return sql<{ record: string; subject: string | null; quantity: number; day: string }>`(
    select f.record, f.subject, sum(f.quantity)::bigint as quantity, max(f.day) as day from counted.fact f
    where f.indicator = ${indicator.code} and ${inPeriod(indicator.kind, period)} and ${inSlice(slice)} ${one}
    group by f.record, f.subject ${standing})`
}

/** Only the records behind a figure: `… where c.id in ${countedRecords(counted)}`. Nothing is summed where nothing can cancel out. */
export function countedRecords(counted: Counted): RawBuilder<string> {
  const { indicator, period, slice, subject } = counted
  if (indicator.kind === 'stock') return sql`(select record from ${countedSubquery(counted)} f)`
  const one: RawBuilder<unknown> = subject ? sql`and f.subject = ${subject}` : sql``
  return sql`(select f.record from counted.fact f
    where f.indicator = ${indicator.code} and ${inPeriod(indicator.kind, period)} and ${inSlice(slice)} ${one})`
}
