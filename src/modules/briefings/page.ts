import {
  calendarOf,
  kindOf,
  type Period,
  parsePeriod,
  previous,
  quarterOf,
  sameLastYear,
  yearToDate,
} from '#platform/indicators/period.ts'

/**
 * A briefing page: its quarter, and the year up to the quarter's end, each with what it is compared with; or a reporting
 * period by itself, since what stands before it in its year was reported on days of its own.
 */
export type BriefingPage = {
  code: string
  period: Period
  columns: readonly Column[]
}

/** `role`: the period reviewed, the one before it, the same one last year. */
export type Column = { role: 'own' | 'before' | 'last-year'; group: 'own' | 'year'; period: Period }

/** The page of a quarter or of a reporting period; null for any other code. */
export function pageOf(code: string): BriefingPage | null {
  const period = parsePeriod(code)
  if (!period) return null
  const columns = columnsOf('own', period)
  if (kindOf(period) === 'reporting') return { code, period, columns }
  if (!/-Q\d$/.test(period.code)) return null
  const year = yearToDate(period)
  return {
    code: period.code,
    period,
    columns: year.code === period.code ? columns : [...columns, ...columnsOf('year', year)],
  }
}

/** The newest briefing reviews the last quarter that has ended. */
export const newestPage = (today: string): string => previous(quarterOf(today)).code

/** Only quarters and halves have one of their kind just before them; nine months and years are compared with last year. */
function columnsOf(group: Column['group'], period: Period): Column[] {
  const own: Column = { role: 'own', group, period }
  const lastYear: Column = { role: 'last-year', group, period: sameLastYear(period) }
  if (!/-[QH]\d$/.test(calendarOf(period).code)) return [own, lastYear]
  return [own, { role: 'before', group, period: previous(period) }, lastYear]
}

/** The periods a page shows, each once. */
export function periodsOf(page: BriefingPage): Period[] {
  return [...new Map(page.columns.map(({ period }) => [period.code, period])).values()]
}
