import { type Period, parsePeriod, previous, sameLastYear, yearToDate } from '#platform/indicators/period.ts'

/** A briefing page: its quarter, and the year up to the quarter's end, each with what it is compared with. */
export type BriefingPage = {
  code: string
  columns: readonly Column[]
}

/** `role`: the period reviewed, the one before it, the same one last year. */
export type Column = { role: 'own' | 'before' | 'last-year'; group: 'quarter' | 'year'; period: Period }

/** The page of a quarter's code; null for any other code. */
export function pageOf(code: string): BriefingPage | null {
  const quarter = /^\d{4}-Q[1-4]$/.test(code) ? parsePeriod(code) : null
  if (!quarter) return null
  const columns = columnsOf('quarter', quarter)
  const year = yearToDate(quarter)
  return { code, columns: year.code === quarter.code ? columns : [...columns, ...columnsOf('year', year)] }
}

/** Only quarters and halves have one of their kind just before them; nine months and years are compared with last year. */
function columnsOf(group: Column['group'], period: Period): Column[] {
  const own: Column = { role: 'own', group, period }
  const lastYear: Column = { role: 'last-year', group, period: sameLastYear(period) }
  if (!/-[QH]\d$/.test(period.code)) return [own, lastYear]
  return [own, { role: 'before', group, period: previous(period) }, lastYear]
}

/** The periods a page shows, each once. */
export function periodsOf(page: BriefingPage): Period[] {
  return [...new Map(page.columns.map(({ period }) => [period.code, period])).values()]
}
