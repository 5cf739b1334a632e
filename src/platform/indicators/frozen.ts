import { dayOf } from '#platform/clock.ts'
import { formatDay } from '#platform/i18n/format.ts'
import type { Work } from '#platform/module/index.ts'
import { addDays, kindOf, type Period, periodInFull, periodLabel, periodOf, quarterOf } from './period.ts'

/** A freezing as a refusal says it: which period, since when, and which one is open next. */
export type Frozen = { period: string; label: string; lockedOn: string; next: string }

/**
 * The shortest period frozen for a briefing in which this day lies. A counting command that would enter a fact of that day asks
 * for a reason, and only from the province; corrections and reversals have theirs.
 */
export async function findFreeze(
  { db, today }: Pick<Work, 'db' | 'today'>,
  day: string,
): Promise<Frozen | undefined> {
  const rows = await db
    .selectFrom('counted.frozen')
    .select(['period', 'from_day', 'to_day', 'frozen_at'])
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .orderBy('frozen_at')
    .execute()
  const length = (row: { from_day: string; to_day: string }) =>
    Date.parse(row.to_day) - Date.parse(row.from_day)
  const [shortest] = rows.sort((a, b) => length(a) - length(b))
  return shortest && inWords(shortest.period, shortest.frozen_at, today)
}

/** The freezing stands under its real time; the demonstration does everything on its business day. */
function inWords(period: string, frozenAt: Date, today: string): Frozen {
  const frozen = periodOf(period)
  const frozenOn = dayOf(frozenAt) < today ? dayOf(frozenAt) : today
  const [date, month] = formatDay(frozenOn).split('/')
  const lockedOn = `${date}/${month}`
  // Only calendar periods are followed by a quarter that begins where they end.
  if (kindOf(frozen) !== 'calendar') {
    const label = kindOf(frozen) === 'days' ? `Kỳ ${periodInFull(frozen)}` : periodInFull(frozen)
    return { period, label, lockedOn, next: 'kỳ sau' }
  }
  const [next = ''] = periodLabel(quarterOf(addDays(frozen.to, 1)))
    .toLowerCase()
    .split('/')
  return {
    period,
    label: periodLabel(frozen),
    lockedOn,
    next: next.replace(/[ivx]+$/, (roman) => roman.toUpperCase()),
  }
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
