import type { Work } from '#platform/module/index.ts'
import type { Period } from './period.ts'

export type FrozenPeriod = { period: string; frozenAt: Date }

/**
 * The periods frozen for a briefing in which this day lies, the shortest first. A counting command
 * that would enter a fact of that day asks for a reason, and only from the province; corrections and reversals have theirs.
 */
export async function frozenPeriods(work: Pick<Work, 'db'>, day: string): Promise<FrozenPeriod[]> {
  const rows = await work.db
    .selectFrom('counted.frozen')
    .select(['period', 'from_day', 'to_day', 'frozen_at'])
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .orderBy('frozen_at')
    .execute()
  const length = (row: { from_day: string; to_day: string }) =>
    Date.parse(row.to_day) - Date.parse(row.from_day)
  rows.sort((a, b) => length(a) - length(b))
  return rows.map((row) => ({ period: row.period, frozenAt: row.frozen_at }))
}

/** Called by the freezing, in its own transaction. */
export async function markFrozen(
  work: Pick<Work, 'transaction' | 'now'>,
  periods: readonly Period[],
): Promise<void> {
  const rows = periods.map(({ code, from, to }) => ({
    period: code,
    from_day: from,
    to_day: to,
    frozen_at: work.now,
  }))
  if (rows.length > 0) await work.transaction.db.insertInto('counted.frozen').values(rows).execute()
}
