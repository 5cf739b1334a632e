/**
 * What an officer types into a box, read as they mean it. Used by the box (to show what was understood)
 * and by the server (to decide), so that both always agree. `null` means "not understood".
 */

/** Signs that nobody sees come along with what is pasted; a name of them alone would be a blank, and the database takes no NUL. */
const UNSEEN = /[\p{Cf}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu

/** Composed, without unseen signs, spaces of every width as one, none around. */
export const readText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim()

const SCALES: Record<string, bigint> = {
  '': 1n,
  đ: 1n,
  đồng: 1n,
  vnđ: 1n,
  k: 1_000n,
  ng: 1_000n,
  nghìn: 1_000n,
  ngàn: 1_000n,
  tr: 1_000_000n,
  triệu: 1_000_000n,
  t: 1_000_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
}

/** As it is spoken: "5tr5" is 5,5 triệu, "1 tỷ 250" is 1,25 tỷ; of "1 tỷ 25" nobody can be sure. */
const SPOKEN_SUM = /^(\d+) ?(k|tr|triệu|t|tỷ|tỉ) ?(\d|\d{3})$/u

/** "1500000", "1.500.000", "1,5 tỷ", "200tr", "5tr5" → whole đồng. A sum that is no whole đồng is not understood. */
export function readDong(typed: string): bigint | null {
  const text = readText(typed).toLowerCase().replace(/\s+/g, ' ').replace(SPOKEN_SUM, '$1,$3$2')
  const parts = /^([\d.,\s]*\d)\s*(\p{L}*)(?:\s*(?:đ|đồng))?$/u.exec(text)
  const scale = parts && SCALES[parts[2] ?? '']
  if (!parts || !scale) return null
  const number = splitNumber((parts[1] ?? '').replaceAll(' ', '.'), scale > 1n)
  if (!number) return null
  const { whole, fraction } = number
  const scaled = BigInt(whole + fraction) * scale
  const unit = 10n ** BigInt(fraction.length)
  return scaled % unit === 0n ? scaled / unit : null
}

/** "1.200" → 1200. Counts know no fraction and no sign. */
export function readCount(typed: string): number | null {
  const number = splitNumber(readText(typed).replace(/\s+/g, '.'), false)
  if (number?.fraction !== '') return null
  const value = Number(number.whole)
  return Number.isSafeInteger(value) ? value : null
}

/**
 * Dots and commas: groups of exactly three are thousands ("1.500.000", "1,500,000"); a lone separator
 * is a decimal sign only before a word of scale ("1,5 tỷ", "1.5tr"), where "1.500 triệu" still groups.
 */
function splitNumber(text: string, mayBeDecimal: boolean): { whole: string; fraction: string } | null {
  if (/^\d+$/.test(text)) return { whole: text, fraction: '' }
  if (/^\d{1,3}(\.\d{3})+$/.test(text) || /^\d{1,3}(,\d{3}){2,}$/.test(text)) {
    return { whole: text.replace(/[.,]/g, ''), fraction: '' }
  }
  if (!mayBeDecimal && /^\d{1,3},\d{3}$/.test(text)) return { whole: text.replace(',', ''), fraction: '' }
  const decimal = /^(\d{1,3}(?:\.\d{3})+|\d+)[.,](\d+)$/.exec(text)
  if (!mayBeDecimal || !decimal) return null
  return { whole: (decimal[1] ?? '').replaceAll('.', ''), fraction: decimal[2] ?? '' }
}

/** The length of a month; month 2 of a leap year has 29 days. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export type DayParts = { year: number; month: number; date: number }

/** Beyond these a year is a slip of the hand. */
export const EARLIEST_YEAR = 1900
export const LATEST_YEAR = 2100

/** A real day as ISO text, or null ("31/6" does not exist). */
export function dayOf({ year, month, date }: DayParts): string | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12) return null
  if (date < 1 || date > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The numbers in what was typed, before asking whether such a day exists: for the message that names it. */
export function dayParts(typed: string, today: string): DayParts | null {
  const text = readText(typed)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const parts = /^(\d{1,2})[/\-. ](\d{1,2})(?:[/\-. ](\d{4}|\d{2}))?$/.exec(text)
  if (!parts) return null
  const year = parts[3] === undefined ? Number(today.slice(0, 4)) : fullYear(parts[3], today)
  return { year, month: Number(parts[2]), date: Number(parts[1]) }
}

/** Two digits mean the century that lies nearest before ten years from today: '22' → 2022, '79' → 1979. */
function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits)
  const year = 2000 + Number(digits)
  return year > Number(today.slice(0, 4)) + 10 ? year - 100 : year
}

const SPOKEN: Record<string, number> = {
  'hôm nay': 0,
  nay: 0,
  'hôm qua': -1,
  'hôm kia': -2,
  'ngày mai': 1,
  mai: 1,
}

/** "12/1", "12-1-22", "12.1.2022", "2022-01-12", "hôm qua" → ISO day, seen from `today` (ISO). */
export function readDay(typed: string, today: string): string | null {
  const spoken = SPOKEN[readText(typed).toLowerCase().replace(/\s+/g, ' ')]
  if (spoken !== undefined) {
    return new Date(Date.parse(`${today}T00:00:00Z`) + spoken * 86_400_000).toISOString().slice(0, 10)
  }
  const parts = dayParts(typed, today)
  return parts && dayOf(parts)
}
