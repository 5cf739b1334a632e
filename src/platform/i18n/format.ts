/**
 * How figures, money and time are written in Vietnamese. No `Intl`: the same text must come out of the
 * server and of a browser of 2023, or React throws the server's page away while waking it up.
 */

export const NBSP = '\u00a0'
const MINUS = '\u2212'

/** 1234567 → "1.234.567". */
export function formatCount(value: number | bigint | string): string {
  const digits = String(typeof value === 'number' ? Math.trunc(value) : value)
  const negative = digits.startsWith('-')
  const grouped = digits.replace('-', '').replace(/\B(?=(\d{3})+$)/g, '.')
  return negative ? MINUS + grouped : grouped
}

/** Whole đồng: "136.412.350.000 đồng", in tables short: "136.412.350.000 đ". */
export function formatDong(value: number | bigint | string, unit: 'đồng' | 'đ' = 'đồng'): string {
  return formatCount(value) + NBSP + unit
}

/** A decimal with a comma: 12.5 → "12,5". Trailing noughts go. */
export function formatDecimal(value: number, digits = 1): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(digits).split('.')
  const kept = fraction.replace(/0+$/, '')
  const isZero = Number(whole) === 0 && kept === ''
  return (value < 0 && !isZero ? MINUS : '') + formatCount(whole) + (kept ? `,${kept}` : '')
}

/** A rate as "12,5 %"; a rate over nothing is unknown. */
export function formatPercent(numerator: number, denominator: number, digits = 1): string {
  return denominator === 0 ? '—' : `${formatDecimal((100 * numerator) / denominator, digits)}${NBSP}%`
}

/** A difference always carries its sign: "+31", "−12", "0". */
export function formatDifference(value: number | bigint): string {
  return value > 0 ? `+${formatCount(value)}` : formatCount(value)
}

/** '2022-07-25' → "25/7/2022"; 'full' → "thứ Hai, ngày 25/7/2022". */
export function formatDay(day: string, style: 'short' | 'full' = 'short'): string {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number)
  const short = `${date}/${month}/${year}`
  if (style === 'short') return short
  return `${WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]}, ngày${NBSP}${short}`
}

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** An instant on the wall clock of Việt Nam (+07:00, no daylight saving): "14:05 ngày 22/7/2022". */
export function formatTime(instant: Date | string, style: 'full' | 'clock' = 'full'): string {
  const local = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString()
  const clock = local.slice(11, 16)
  if (style === 'clock') return clock
  const isBeyond = businessDay !== null && local.slice(0, 10) > businessDay
  return `${clock} ngày${NBSP}${formatDay(local)}${isBeyond ? `, giờ${NBSP}máy` : ''}`
}

let businessDay: string | null = null

/**
 * The demonstration stands on one day and still writes down the real time of what is done: shown, a time beyond that
 * day is said to be the machine's. Set by the clock, and in the browser by the page. Null: a real installation.
 */
export function setBusinessDay(day: string | null): void {
  businessDay = day
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const SCALES = ['', 'nghìn', 'triệu', 'tỷ']

/** Three digits; `led` is true when higher digits stand before, so that "không trăm linh" is said. */
function groupInWords(group: number, led: boolean): string[] {
  const hundred = Math.floor(group / 100)
  const ten = Math.floor(group / 10) % 10
  const one = group % 10
  const words: string[] = []
  if (hundred > 0 || led) words.push(DIGITS[hundred] ?? '', 'trăm')
  if (ten === 0 && one > 0 && words.length > 0) words.push('linh')
  if (ten === 1) words.push('mười')
  if (ten > 1) words.push(DIGITS[ten] ?? '', 'mươi')
  if (one === 1 && ten > 1) words.push('mốt')
  else if (one === 5 && ten > 0) words.push('lăm')
  else if (one > 0) words.push(DIGITS[one] ?? '')
  return words
}

/** Below a thousand million, or a whole number of them read the same way before "tỷ". */
function numberWords(value: bigint, led: boolean): string[] {
  const billions = value / 1_000_000_000n
  const words = billions > 0n ? [...numberWords(billions, led), 'tỷ'] : []
  for (let scale = 2; scale >= 0; scale--) {
    const group = Number((value / 1000n ** BigInt(scale)) % 1000n)
    if (group === 0) continue
    words.push(...groupInWords(group, led || words.length > 0))
    if (scale > 0) words.push(SCALES[scale] ?? '')
  }
  return words
}

/** 1_005 → "một nghìn không trăm linh năm". */
export function numberInWords(value: bigint): string {
  if (value === 0n) return 'không'
  if (value < 0n) return `âm ${numberInWords(-value)}`
  return numberWords(value, false).join(' ')
}

/** The words for the sum on a voucher: "Một tỷ năm trăm triệu đồng". */
export function dongInWords(value: bigint): string {
  const words = numberInWords(value)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}
