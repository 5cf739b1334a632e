import type { Work } from '#platform/module/index.ts'
import type { Period } from './period.ts'

export type FrozenPeriod = { period: string; frozenAt: Date }

/**
 * The periods frozen for a briefing in which this day lies, the one frozen first before the others. A counting command
 * that would enter a fact of that day asks for a reason, and only from the province; corrections and reversals have theirs.
 */
export async function frozenPeriods(work: Pick<Work, 'db'>, day: string): Promise<FrozenPeriod[]> {
  const rows = await work.db
    .selectFrom('counted.frozen')
    .select(['period', 'frozen_at'])
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .orderBy('frozen_at')
    .orderBy('period')
    .execute()
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
