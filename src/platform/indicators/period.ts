// Periods are pairs of calendar days (Asia/Ho_Chi_Minh, inclusive). A day is text, so no time zone can shift it.
// One stretch of days has one code: the custom form of a calendar period is read as that calendar period.
// A reporting period is its own kind: the calendar period it reports on, and the days a decision sets for it.

export type Period = { readonly code: string; readonly from: string; readonly to: string }

const DAY_MS = 86_400_000
const ROMAN = ['I', 'II', 'III', 'IV'] as const

const pad = (n: number) => String(n).padStart(2, '0')
const yearOf = (day: string) => Number(day.slice(0, 4))
const monthOf = (day: string) => Number(day.slice(5, 7))
const dateOf = (day: string) => Number(day.slice(8, 10))
const lastDate = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const firstDay = (year: number, month: number) => `${year}-${pad(month)}-01`
const lastDay = (year: number, month: number) => `${year}-${pad(month)}-${pad(lastDate(year, month))}`

export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const [month, date] = [monthOf(text), dateOf(text)]
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDate(yearOf(text), month)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const startsMonth = (day: string) => day.endsWith('-01')
const endsMonth = (day: string) => dateOf(day) === lastDate(yearOf(day), monthOf(day))

/** The code of whole months first…last of one year, where such a period has a name of its own. */
function calendarCode(year: number, first: number, last: number): string | null {
  if (first === last) return `${year}-${pad(first)}`
  if (last - first === 2 && last % 3 === 0) return `${year}-Q${last / 3}`
  if (last - first === 5 && last % 6 === 0) return `${year}-H${last / 6}`
  if (first === 1 && last === 9) return `${year}-9M`
  if (first === 1 && last === 12) return `${year}`
  return null
}

/** The period of these days. Throws when a day does not exist or the end lies before the start. */
export function periodBetween(from: string, to: string): Period {
  if (!isDay(from) || !isDay(to) || to < from) throw new Error(`not a period: ${from}..${to}`)
  const whole = startsMonth(from) && endsMonth(to) && yearOf(from) === yearOf(to)
  const code = whole ? calendarCode(yearOf(from), monthOf(from), monthOf(to)) : null
  return { code: code ?? `${from}..${to}`, from, to }
}

/** Whole months first…last of a year. */
export const ofMonths = (year: number, first: number, last: number): Period =>
  periodBetween(firstDay(year, first), lastDay(year, last))

/** The days that a decision sets for a report on a calendar period: "kỳ báo cáo quý II/2022: 16/3–15/6/2022". */
export function reportingPeriod(calendar: Period, from: string, to: string): Period {
  const days = periodBetween(from, to)
  if (kindOf(calendar) !== 'calendar') throw new Error(`not a calendar period: ${calendar.code}`)
  return { ...days, code: `${calendar.code}@${from}..${to}` }
}

export type PeriodKind = 'calendar' | 'reporting' | 'days'

export function kindOf({ code }: Period): PeriodKind {
  if (code.includes('@')) return 'reporting'
  return code.includes('..') ? 'days' : 'calendar'
}

/** What a reporting period reports on; any other period is its own. */
export const calendarOf = (period: Period): Period =>
  kindOf(period) === 'reporting' ? periodOf(period.code.slice(0, period.code.indexOf('@'))) : period

/**
 * Reads `2022-06`, `2022-Q2`, `2022-H1`, `2022-9M`, `2022`, `2022-01-05..2022-03-20` and, of a reporting period,
 * `2022-Q2@2022-03-16..2022-06-15`; null for anything else.
 */
export function parsePeriod(code: string): Period | null {
  const reporting = /^([^@.]+)@([\d-]+)\.\.([\d-]+)$/.exec(code)
  if (reporting) {
    const [, on = '', from = '', to = ''] = reporting
    const calendar = parsePeriod(on)
    return calendar && isDay(from) && isDay(to) && from <= to ? reportingPeriod(calendar, from, to) : null
  }
  const custom = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(code)
  if (custom) {
    const [, from = '', to = ''] = custom
    return isDay(from) && isDay(to) && from <= to ? periodBetween(from, to) : null
  }
  const parts = /^([12]\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/.exec(code)
  if (!parts) return null
  const [year = 0, month = 0, quarter = 0, half = 0] = parts.slice(1, 5).map((part) => Number(part ?? 0))
  if (month) return ofMonths(year, month, month)
  if (quarter) return ofMonths(year, quarter * 3 - 2, quarter * 3)
  if (half) return ofMonths(year, half * 6 - 5, half * 6)
  return ofMonths(year, 1, parts[5] ? 9 : 12)
}

/** As parsePeriod, for codes that the program itself wrote. */
export function periodOf(code: string): Period {
  const period = parsePeriod(code)
  if (!period) throw new Error(`not a period: ${code}`)
  return period
}

export const contains = (period: Period, day: string): boolean => period.from <= day && day <= period.to

const numberOf = (day: string, months: number) => Math.ceil(monthOf(day) / months)

export const monthPeriodOf = (day: string): Period => ofMonths(yearOf(day), monthOf(day), monthOf(day))
export const quarterOf = (day: string): Period => periodOf(`${yearOf(day)}-Q${numberOf(day, 3)}`)
export const halfOf = (day: string): Period => periodOf(`${yearOf(day)}-H${numberOf(day, 6)}`)
export const yearPeriodOf = (day: string): Period => periodOf(`${yearOf(day)}`)

/** As many months earlier; a day that the month does not have becomes its last. */
function monthsBefore(day: string, months: number): string {
  const index = yearOf(day) * 12 + monthOf(day) - 1 - months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return `${year}-${pad(month)}-${pad(Math.min(dateOf(day), lastDate(year, month)))}`
}

/** The stretch of the same length just before: months for whole months and reporting periods, days otherwise. */
export function previous(period: Period): Period {
  const to = addDays(period.from, -1)
  if (kindOf(period) === 'reporting')
    return periodBetween(monthsBefore(period.from, monthsOf(calendarOf(period)).length), to)
  if (startsMonth(period.from) && endsMonth(period.to)) {
    const index = (day: string) => yearOf(day) * 12 + monthOf(day) - 1
    const first = index(to) - (index(period.to) - index(period.from))
    return periodBetween(firstDay(Math.floor(first / 12), (first % 12) + 1), to)
  }
  const length = (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS
  return periodBetween(addDays(to, -length), to)
}

/** A year earlier; an end of a month stays an end of a month (28/2/2025 becomes 29/2/2024). */
export function sameLastYear(period: Period): Period {
  const back = (day: string, end: boolean) => {
    const [year, month] = [yearOf(day) - 1, monthOf(day)]
    const date = end ? lastDate(year, month) : Math.min(dateOf(day), lastDate(year, month))
    return `${year}-${pad(month)}-${pad(date)}`
  }
  return periodBetween(back(period.from, false), back(period.to, endsMonth(period.to)))
}

/** From 1 January of the period's last year to its end. */
export const yearToDate = (period: Period): Period => periodBetween(firstDay(yearOf(period.to), 1), period.to)

/** The months of a period, the first and the last cut where it begins or ends inside them. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = []
  for (let from = period.from; from <= period.to; ) {
    const { to } = monthPeriodOf(from)
    const isLast = !contains(period, to)
    months.push(periodBetween(from, isLast ? period.to : to))
    from = addDays(to, 1)
  }
  return months
}

const vietnameseDay = (day: string) => `${dateOf(day)}/${monthOf(day)}/${yearOf(day)}`

/** First and last day as short as they can be read: `16/3–15/6/2022`, `15/12/2021–14/6/2022`. */
export function periodDays({ from, to }: Period): string {
  const start = yearOf(from) === yearOf(to) ? `${dateOf(from)}/${monthOf(from)}` : vietnameseDay(from)
  return `${start}–${vietnameseDay(to)}`
}

/** The label, with what kind of period it is and its days; for wherever a figure stands by itself. */
export function periodInFull(period: Period): string {
  const kind = kindOf(period)
  if (kind === 'days') return periodLabel(period)
  const days = periodDays(period)
  return kind === 'reporting'
    ? `${periodLabel(period)}: ${days}`
    : `${periodLabel(period)} (dương lịch, ${days})`
}

const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** The official Vietnamese words: `Quý II/2022`, `Kỳ báo cáo quý II/2022`, `6 tháng đầu năm 2022`, `từ 5/1/2022 đến 20/3/2022`. */
export function periodLabel(period: Period): string {
  if (kindOf(period) === 'reporting') return `Kỳ báo cáo ${uncapitalised(periodLabel(calendarOf(period)))}`
  const [, year, rest = ''] = /^(\d{4})(?:-(\d{2}|Q\d|H\d|9M))?$/.exec(period.code) ?? []
  if (!year) {
    if (period.from === period.to) return `ngày ${vietnameseDay(period.from)}`
    return `từ ${vietnameseDay(period.from)} đến ${vietnameseDay(period.to)}`
  }
  if (rest === '') return `Năm ${year}`
  if (rest === '9M') return `9 tháng đầu năm ${year}`
  if (rest.startsWith('Q')) return `Quý ${ROMAN[Number(rest[1]) - 1]}/${year}`
  if (rest.startsWith('H')) return `6 tháng ${rest === 'H1' ? 'đầu' : 'cuối'} năm ${year}`
  return `Tháng ${Number(rest)}/${year}`
}
