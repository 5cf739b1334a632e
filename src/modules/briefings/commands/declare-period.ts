import { formatDay } from '#platform/i18n/format.ts'
import { addDays, periodInFull, periodLabel, reportingPeriod } from '#platform/indicators/period.ts'
import { type DeclarePeriod, declarePeriodInput } from '../inputs.ts'
import { briefings } from '../module.ts'
import { refuse } from '../refusals.ts'
import { readStanding } from '../standing.sql.ts'

/** A reporting period whose days a decision sets, with its cut-off. Declared once and never edited: a new cut-off stands beside it. */
export const declarePeriod = briefings.command('declare-period', {
  input: declarePeriodInput,
  roles: ['province-specialist'],
  whole: true,
  example: () => ({
    calendar: '2022-Q2',
    from: '2022-03-16',
    to: '2022-06-15',
    cutoff: '2022-06-20',
    basis: 'Công văn thử',
  }),
  async run(work, declared) {
    refuseDisorder(declared)
    const { calendar, from, to, cutoff, basis } = declared
    const period = reportingPeriod(calendar, from, to)
    const { freezes, declared: before } = await readStanding(work.db)
    if (freezes.has(period.code))
      throw refuse('conflict', 'already-frozen', [periodInFull(period)], { field: 'to' })
    const same = before.find((earlier) => earlier.period.code === period.code && earlier.cutoff === cutoff)
    if (same)
      throw refuse('conflict', 'already-declared', [periodInFull(period), formatDay(cutoff)], {
        field: 'cutoff',
      })

    const id = work.newId()
    const row = { id, calendar: calendar.code, from_day: from, to_day: to, cutoff_day: cutoff, basis }
    const by = { declared_at: work.now, declared_by: work.actor.name }
    await work.db
      .insertInto('briefings.reporting_period')
      .values({ ...row, ...by })
      .execute()
    work.changed({ record: id, body: null, after: row })
    return { id, page: period.code }
  },
})

/** Decisions close a report two or three weeks early; a wrong month or year lies further off. */
const NEAR_DAYS = 45
const isFar = (day: string, other: string): boolean =>
  day < addDays(other, -NEAR_DAYS) || addDays(other, NEAR_DAYS) < day

function refuseDisorder({ calendar, from, to, cutoff }: DeclarePeriod): void {
  const label = periodLabel(calendar)
  if (to < from) throw refuse('invalid', 'period-order', [formatDay(from), formatDay(to)], { field: 'to' })
  if (cutoff < to)
    throw refuse('invalid', 'cutoff-order', [formatDay(to), formatDay(cutoff)], { field: 'cutoff' })
  if (from === calendar.from && to === calendar.to)
    throw refuse('invalid', 'calendar-days', [label], { field: 'from' })
  if (isFar(from, calendar.from))
    throw refuse('invalid', 'start-far', [formatDay(from), label, formatDay(calendar.from)], {
      field: 'from',
    })
  if (isFar(to, calendar.to))
    throw refuse('invalid', 'end-far', [formatDay(to), label, formatDay(calendar.to)], { field: 'to' })
  if (isFar(cutoff, to))
    throw refuse('invalid', 'cutoff-far', [formatDay(cutoff), formatDay(to)], { field: 'cutoff' })
}
