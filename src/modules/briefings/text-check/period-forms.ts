import {
  addDays,
  calendarOf,
  isDay,
  monthPeriodOf,
  ofMonths,
  type Period,
  periodBetween,
  previous,
  quarterOf,
  yearPeriodOf,
} from '#platform/indicators/period.ts'

/** What a text says about time, before it is known which year or quarter it leans on. */
export type Form =
  | { of: 'months'; first: number; last: number; year: Year }
  /** "6 tháng" alone: the months up to the end of what is reviewed, or nobody knows. */
  | { of: 'last-months'; count: number }
  | { of: 'year'; year: Year }
  | { of: 'day'; month: number; date: number; year: Year }
  | { of: 'year-start'; year: Year }
  | { of: 'this'; unit: 'quarter' | 'month' | 'year' | 'period' }
  | { of: 'before'; unit: 'quarter' | 'period' }
  /** "cùng kỳ": the period the text stands in, in another year. */
  | { of: 'same'; year: Year }
  | { of: 'range'; from: Form; to: Form }
  /** "từ đầu năm", without its end. */
  | { of: 'since' }
  /** "hiện nay": answers only for what stands on a day. */
  | { of: 'now' }
  | { of: 'unknown' }

/** A number, this year, last year, or the year the text stands in. */
export type Year = number | 'this' | 'last' | null

export type Leaning = {
  /** What the reader asked about. */
  argument: Period
  /** The period the text stands in at this place. */
  near: Period
}

const yearOf = (day: string) => Number(day.slice(0, 4))

function yearIn(year: Year, { argument, near }: Leaning): number {
  if (year === 'this') return yearOf(argument.to)
  if (year === 'last') return yearOf(argument.to) - 1
  return year ?? yearOf(near.to)
}

/**
 * The days meant; null where the text leaves them open. Who asks about a reporting period means it by the name of the
 * calendar period it reports on: "quý II" is then the quarter as it was reported.
 */
export function resolve(form: Form, leaning: Leaning): Period | null {
  const { argument, near } = leaning
  const asked = calendarOf(argument)
  if (asked === argument) return onCalendar(form, leaning)
  if (form.of === 'this' && form.unit === 'period') return argument
  if (form.of === 'before' && form.unit === 'period') return previous(argument)
  if (form.of === 'same' && near === argument) return onCalendar(form, leaning)
  const meant = onCalendar(form, { argument: asked, near: calendarOf(near) })
  return meant?.code === asked.code ? argument : meant
}

function onCalendar(form: Form, leaning: Leaning): Period | null {
  const { argument, near } = leaning
  switch (form.of) {
    case 'months':
      return ofMonths(yearIn(form.year, leaning), form.first, form.last)
    case 'last-months': {
      const wanted = ofMonths(yearOf(argument.to), 1, form.count)
      return wanted.to === argument.to ? wanted : null
    }
    case 'year':
      return yearPeriodOf(`${yearIn(form.year, leaning)}-01-01`)
    case 'day':
    case 'year-start':
      return dayOf(form, leaning)
    case 'this':
      return thisOne(form.unit, leaning)
    case 'before':
      return previous(form.unit === 'quarter' ? quarterOf(argument.to) : argument)
    case 'same':
      return inYear(near, form.year === null ? yearOf(near.to) - 1 : yearIn(form.year, leaning))
    case 'range':
      return rangeOf(form, leaning)
    case 'since':
    case 'now':
    case 'unknown':
      return null
  }
}

function dayOf(form: Extract<Form, { of: 'day' | 'year-start' }>, leaning: Leaning): Period | null {
  const [month, date] = form.of === 'day' ? [form.month, form.date] : [1, 1]
  const day = `${yearIn(form.year, leaning)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? periodBetween(day, day) : null
}

function thisOne(unit: Extract<Form, { of: 'this' }>['unit'], { argument, near }: Leaning): Period | null {
  if (unit === 'period') return argument
  if (unit === 'year') return yearPeriodOf(argument.to)
  if (unit === 'quarter') return /-Q\d$/.test(near.code) ? near : quarterOf(argument.to)
  return monthPeriodOf(argument.to).code === argument.code ? argument : null
}

function inYear(period: Period, year: number): Period | null {
  const shift = year - yearOf(period.to)
  const move = (day: string) => `${yearOf(day) + shift}${day.slice(4)}`
  const wholeMonth = addDays(period.to, 1).endsWith('-01')
  const to = wholeMonth ? monthPeriodOf(`${move(period.to).slice(0, 7)}-01`).to : move(period.to)
  return isDay(move(period.from)) && isDay(to) ? periodBetween(move(period.from), to) : null
}

/** The first of the two leans on the year of the second: "từ 5/1 đến 20/3/2022". */
function rangeOf(form: Extract<Form, { of: 'range' }>, leaning: Leaning): Period | null {
  const to = resolve(form.to, leaning)
  const from = to && resolve(form.from, { ...leaning, near: to })
  return from && from.from <= to.to ? periodBetween(from.from, to.to) : null
}
