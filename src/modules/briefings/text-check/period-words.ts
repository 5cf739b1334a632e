import { readNumeral } from './numerals.ts'
import type { Form, Year } from './period-forms.ts'
import { FIXED, unknown } from './period-phrases.vi.ts'
import { keysOf, type Token } from './tokens.ts'

// The words for one stretch of time at one place of the text. Ranges and "until" are put together in period-mentions.ts.

type Found = { form: Form; end: number } | null

const k = (word: string) => keysOf(word)[0] ?? ''
const [QUARTER, SHORT_QUARTER, MONTH, YEAR, DAY, FIRST, FINAL, HALF, IN, AND, ALL] = keysOf(
  'quý q tháng năm ngày đầu cuối nửa trong và cả',
)
const ROMAN = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])
const FOURTH = k('tư')
const THIS = new Set(keysOf('nay này'))
const LAST = new Set(keysOf('ngoái trước'))
const NEXT = new Set(keysOf('tới sau kế'))
const PAST = new Set(keysOf('qua vừa'))

const key = (tokens: readonly Token[], index: number) => tokens[index]?.key ?? ''

const wholeYear = (token: Token | undefined): number | null =>
  token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null

/** "/2022", "năm 2022", "năm nay" after a quarter, a month or a day. */
function yearAt(tokens: readonly Token[], index: number): { year: Year; end: number } {
  const numbered = wholeYear(tokens[index + 1])
  if (numbered !== null && ['/', '-', YEAR].includes(key(tokens, index)))
    return { year: numbered, end: index + 2 }
  if (key(tokens, index) === YEAR) {
    if (THIS.has(key(tokens, index + 1))) return { year: 'this', end: index + 2 }
    if (LAST.has(key(tokens, index + 1))) return { year: 'last', end: index + 2 }
  }
  return { year: null, end: index }
}

function small(tokens: readonly Token[], index: number, most: number): { value: number; end: number } | null {
  const token = tokens[index]
  if (token?.kind === 'number' && !/^\d{1,2}$/.test(token.text)) return null
  const read = readNumeral(tokens, index)
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= most ? read : null
}

function quarterNumber(tokens: readonly Token[], index: number): number | null {
  const roman = ROMAN.get(key(tokens, index))
  if (roman) return roman
  if (key(tokens, index) === FOURTH) return 4
  const read = small(tokens, index, 4)
  return read?.end === index + 1 ? read.value : null
}

/** "Q.II/2022" */
function shortQuarterAt(tokens: readonly Token[], index: number): Found {
  const at = key(tokens, index + 1) === '.' ? index + 2 : index + 1
  const number = quarterNumber(tokens, at)
  const { year, end } = yearAt(tokens, at + 1)
  if (number === null || year === null) return null
  return { form: { of: 'months', first: number * 3 - 2, last: number * 3, year }, end }
}

function quarterAt(tokens: readonly Token[], index: number): Found {
  if (key(tokens, index) === SHORT_QUARTER) return shortQuarterAt(tokens, index)
  if (key(tokens, index) !== QUARTER) return null
  const next = key(tokens, index + 1)
  const first = quarterNumber(tokens, index + 1)
  if (first === null) {
    if (THIS.has(next) || PAST.has(next)) return { form: { of: 'this', unit: 'quarter' }, end: index + 2 }
    if (LAST.has(next)) return { form: { of: 'before', unit: 'quarter' }, end: index + 2 }
    if (NEXT.has(next)) return { form: unknown, end: index + 2 }
    return key(tokens, index - 1) === IN ? { form: { of: 'this', unit: 'quarter' }, end: index + 1 } : null
  }
  let end = index + 2
  let last = first
  for (;;) {
    if (key(tokens, end) !== AND && key(tokens, end) !== ',') break
    const named = key(tokens, end + 1) === QUARTER ? 2 : 1
    const following = named === 2 ? quarterNumber(tokens, end + 2) : (ROMAN.get(key(tokens, end + 1)) ?? null)
    if (following !== last + 1) break
    last = following
    end += named + 1
  }
  const { year, end: after } = yearAt(tokens, end)
  return { form: { of: 'months', first: first * 3 - 2, last: last * 3, year }, end: after }
}

/** "6 tháng đầu năm 2022", "hai quý đầu năm", "nửa cuối năm", "9 tháng/2022"; "6 tháng" alone only where a result is told. */
function monthsAt(tokens: readonly Token[], index: number): Found {
  const half = key(tokens, index) === HALF
  const read = half ? { value: 6, end: index + 1 } : small(tokens, index, 12)
  if (!read) return null
  const unit =
    half || (key(tokens, read.end) === 't' && key(tokens, read.end + 1) === '/')
      ? MONTH
      : key(tokens, read.end)
  if (unit !== MONTH && unit !== QUARTER) return null
  const count = unit === QUARTER ? read.value * 3 : read.value
  const at = half ? read.end : read.end + 1
  const side = key(tokens, at)
  if ((side === FIRST || side === FINAL) && key(tokens, at + 1) === YEAR) {
    const { year, end } = yearAt(tokens, at + 1)
    const [first, last] = side === FIRST ? [1, count] : [13 - count, 12]
    return count > 12 ? null : { form: { of: 'months', first, last, year }, end: Math.max(end, at + 2) }
  }
  if (half || unit === QUARTER) return null
  const { year, end } = yearAt(tokens, at)
  if (year !== null) return { form: { of: 'months', first: 1, last: count, year }, end }
  const alone = tokens[index - 1]?.kind !== 'word' && tokens[index - 1]?.key !== ','
  const labels = tokens[at]?.kind === 'number' && !LENGTHS.has(key(tokens, at + 1))
  const told = labels || PAST.has(side) || TELLING.has(key(tokens, index - 1)) || alone
  if (!told || count % 3 !== 0) return null
  return { form: { of: 'last-months', count }, end: PAST.has(side) ? at + 1 : at }
}
const TELLING = new Set(keysOf('trong quả kết cáo tác kỳ chung kế cả cộng số'))

function monthAt(tokens: readonly Token[], index: number): Found {
  if (key(tokens, index) !== MONTH) return null
  if (THIS.has(key(tokens, index + 1))) return { form: { of: 'this', unit: 'month' }, end: index + 2 }
  if (NEXT.has(key(tokens, index + 1)) || LAST.has(key(tokens, index + 1)))
    return { form: unknown, end: index + 2 }
  const read = key(tokens, index + 1) === YEAR ? null : small(tokens, index + 1, 12)
  // "cuối tháng 3": some days of it.
  if (read && PARTLY.has(key(tokens, index - 1))) return { form: unknown, end: yearAt(tokens, read.end).end }
  if (!read) {
    const alone = key(tokens, index - 1) === IN && !/\p{L}/u.test(key(tokens, index + 1))
    return alone ? { form: { of: 'this', unit: 'month' }, end: index + 1 } : null
  }
  const { year, end } = yearAt(tokens, read.end)
  return { form: { of: 'months', first: read.value, last: read.value, year }, end }
}

const PARTLY = new Set(keysOf('đầu giữa cuối'))

/** "ngày 25 tháng 7 năm 2022", "25/7/2022", "25-7-2022", "ngày 25/7", "mồng 5" (of the moon: unknown). */
function dayAt(tokens: readonly Token[], index: number): Found {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(tokens[index]?.text ?? '')
  if (dotted) return checkedDay(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), index + 1)
  const named = key(tokens, index) === DAY
  const at = named ? index + 1 : index
  const date = Number(/^\d{1,2}$/.exec(tokens[at]?.text ?? '')?.[0] ?? 0)
  if (date < 1 || date > 31) return null
  const mark = key(tokens, at + 1)
  const joined =
    (mark === '/' || mark === '-' || (named && mark === MONTH)) &&
    /^\d{1,2}$/.test(tokens[at + 2]?.text ?? '')
  if (!joined) return named ? { form: { of: 'unknown' }, end: at + 1 } : null
  const { year, end } = yearAt(tokens, at + 3)
  if (mark === '-' && year === null) return null
  if (!named && mark === '/' && year === null && isShare(tokens, at + 3)) return null
  return checkedDay(date, Number(tokens[at + 2]?.text), year, end)
}

/** "12/21 huyện" is a share, "25/7 đã" a day: after a share stands what is shared. */
const SHARED = new Set(
  keysOf('số tổng huyện xã đơn hộ phường thành địa tổ cơ thôn xóm bản tiêu người nhà nhiệm'),
)
const isShare = (tokens: readonly Token[], index: number) => SHARED.has(key(tokens, index))

const checkedDay = (date: number, month: number, year: Year, end: number): Found =>
  month >= 1 && month <= 12 && date <= 31 ? { form: { of: 'day', month, date, year }, end } : null

function yearlyAt(tokens: readonly Token[], index: number): Found {
  if (key(tokens, index) !== YEAR) return null
  const from = wholeYear(tokens[index + 1])
  if (from !== null) {
    const to =
      key(tokens, index + 2) === '-' || key(tokens, index + 2) === '–' ? wholeYear(tokens[index + 3]) : null
    return to === null
      ? { form: { of: 'year', year: from }, end: index + 2 }
      : { form: { of: 'unknown' }, end: index + 4 }
  }
  const next = key(tokens, index + 1)
  if (THIS.has(next)) return { form: { of: 'year', year: 'this' }, end: index + 2 }
  if (LAST.has(next)) return { form: { of: 'year', year: 'last' }, end: index + 2 }
  if (NEXT.has(next)) return { form: unknown, end: index + 2 }
  if (key(tokens, index - 1) === ALL && tokens[index - 2]?.kind === 'mark')
    return { form: { of: 'year', year: null }, end: index + 1 }
  const whole = key(tokens, index - 1) === IN || key(tokens, index - 1) === ALL
  return whole && !/^\p{L}/u.test(next) ? { form: { of: 'this', unit: 'year' }, end: index + 1 } : null
}

/** Years side by side without the word: "nhiệm kỳ 2020 - 2025", "giai đoạn 2021-2025". */
function spanAt(tokens: readonly Token[], index: number): Found {
  const dash = key(tokens, index + 1) === '-' || key(tokens, index + 1) === '–'
  return dash && wholeYear(tokens[index]) && wholeYear(tokens[index + 2])
    ? { form: { of: 'unknown' }, end: index + 3 }
    : null
}

function sameAt(tokens: readonly Token[], index: number): Found {
  if (key(tokens, index) !== k('cùng') || key(tokens, index + 1) !== k('kỳ')) return null
  const { year, end } = yearAt(tokens, index + 2)
  return { form: { of: 'same', year: year === 'last' ? null : year }, end }
}

function yearStartAt(tokens: readonly Token[], index: number): Found {
  if (key(tokens, index) !== FIRST || key(tokens, index + 1) !== YEAR) return null
  const { year, end } = yearAt(tokens, index + 1)
  return { form: { of: 'year-start', year }, end: Math.max(end, index + 2) }
}

/** "sau 10 tháng", "trong hai năm": a length of time that no calendar knows. */
function lengthAt(tokens: readonly Token[], index: number): Found {
  if (!DURING.has(key(tokens, index - 1))) return null
  const read = readNumeral(tokens, index)
  return read && LENGTHS.has(key(tokens, read.end)) && key(tokens, read.end + 1) !== 'công'
    ? { form: unknown, end: read.end + 1 }
    : null
}
const DURING = new Set(keysOf('trong sau suốt qua hơn gần vòng'))
const LENGTHS = new Set(keysOf('năm tháng ngày tuần quý'))

const READERS = [sameAt, quarterAt, monthsAt, dayAt, monthAt, yearStartAt, spanAt, lengthAt] as const

export function formAt(tokens: readonly Token[], index: number): Found {
  for (const read of READERS) {
    const found = read(tokens, index)
    if (found) return found
  }
  const fixed = FIXED.at(tokens, index)
  return fixed ? { form: fixed.value, end: fixed.end } : yearlyAt(tokens, index)
}
