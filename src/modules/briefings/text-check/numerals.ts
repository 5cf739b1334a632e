import type { Token } from './tokens.ts'
import { keysOf } from './tokens.ts'

// Numbers as texts write them: "1.050", "12,5 tỷ", "1 tỷ 250 triệu", "ba nghìn rưỡi", "một trăm linh năm".

/** `words`: how many words it was written in (none for digits); a single one is often an ordinary word. `scale`: 10⁹ for tỷ … */
export type Numeral = { value: number; end: number; words: number; scale: number }

const fold = (table: Record<string, number>) =>
  new Map(Object.entries(table).map(([word, value]) => [keysOf(word)[0] ?? '', value]))

const DIGITS = fold({ một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 })
/** Only after a ten. */
const TAIL = fold({
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
})
/** "bảy tư", "ba lăm": the ten is left out; "tư" begins other words too. */
const SPOKEN = fold({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 })
const FOURTH_OF = new Set(keysOf('liệu vấn tưởng thương nhân pháp duy cách lệnh sản trang tế thế'))
const SCALES = fold({
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tr: 1e6,
  trđ: 1e6,
  k: 1e3,
})
/** "tỷ lệ" is no number. */
const NOT_AFTER_BILLION = new Set(['lệ', 'trọng', 'giá', 'suất', 'phú', 'số'].flatMap(keysOf))

/** Units that have fractions; for all others "1,050" can only be a thousand and fifty. */
const FRACTIONAL = new Set([
  '%',
  ...['phần', 'điểm', 'km', 'ha', 'm', 'm2', 'tấn', 'tạ', 'kg', 'lít', 'lần'].flatMap(keysOf),
])

/** 1.050 → 1050; 12,5 → 12.5; null where the digits are no number of any writing. */
export function readDigits(text: string, fractional: boolean): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text) && !(fractional && /^\d+,\d+$/.test(text)))
    return Number(text.replaceAll(',', ''))
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'))
  return null
}

export function scaleAt(tokens: readonly Token[], index: number): { factor: number; end: number } | null {
  let factor = 1
  let at = index
  for (;;) {
    const token = tokens[at]
    const found = token?.kind === 'word' ? SCALES.get(token.key) : undefined
    if (!found || (found === 1e9 && NOT_AFTER_BILLION.has(tokens[at + 1]?.key ?? ''))) break
    factor *= found
    at++
  }
  return at > index ? { factor, end: at } : null
}

/** "2 146" and "2.146": groups of three digits after a first group. */
function digitsAt(tokens: readonly Token[], index: number): Numeral | null {
  const first = tokens[index]
  if (first?.kind !== 'number') return null
  let end = index + 1
  let text = first.text
  if (/^[1-9]\d{0,2}$/.test(text)) {
    while (tokens[end]?.kind === 'number' && /^\d{3}$/.test(tokens[end]?.text ?? '') && !tokens[end]?.glued)
      text += tokens[end++]?.text ?? ''
  }
  const next = tokens[end]?.key ?? ''
  const value = readDigits(text, FRACTIONAL.has(next) || scaleAt(tokens, end) !== null)
  return value === null ? null : { value, end, words: 0, scale: 1 }
}

/** Below a thousand, in words. "năm" after a ten or a hundred is a year ("mười năm"), never a five. */
function wordsAt(tokens: readonly Token[], index: number): Numeral | null {
  let at = index
  let value = 0
  const key = (offset = 0) => (tokens[at + offset]?.kind === 'word' ? (tokens[at + offset]?.key ?? '') : '')
  const hundreds = key() === ZERO ? 0 : DIGITS.get(key())
  if (hundreds !== undefined && key(1) === HUNDRED) {
    value = hundreds * 100
    at += 2
  }
  const led = at > index
  if (led && (key() === 'linh' || key() === LONE) && DIGITS.has(key(1))) {
    return done(value + (DIGITS.get(key(1)) ?? 0), at + 2)
  }
  if (key() === TEN) {
    const tail = TAIL.get(key(1))
    return tail
      ? done(value + 10 + tail, at + 2)
      : key(1) === ONE
        ? done(value + 11, at + 2)
        : done(value + 10, at + 1)
  }
  const tens = DIGITS.get(key())
  if (tens !== undefined && key(1) === TENS) {
    const tail = TAIL.get(key(2)) ?? 0
    return done(value + tens * 10 + tail, at + (tail ? 3 : 2))
  }
  const spoken = tens !== undefined && tens > 1 ? SPOKEN.get(key(1)) : undefined
  if (tens !== undefined && spoken && !FOURTH_OF.has(key(2))) return done(tens * 10 + spoken, at + 2)
  if (led && key() === AND_HALF) return done(value + 50, at + 1)
  if (led) return done(value, at)
  return tens === undefined ? null : done(tens, at + 1)

  function done(total: number, end: number): Numeral {
    return { value: total, end, words: end - index, scale: 1 }
  }
}
const [ZERO, ONE, HUNDRED, TEN, TENS, LONE, HALF, AND_HALF] = keysOf('không một trăm mười mươi lẻ nửa rưỡi')

/** The longest number at this place; qualifiers and units are not its business. */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | null {
  if (tokens[index]?.key === HALF) {
    const scale = scaleAt(tokens, index + 1)
    return scale && { value: scale.factor / 2, end: scale.end, words: scale.end - index, scale: scale.factor }
  }
  if (tokens[index]?.key === ZERO) return null
  let total = 0
  let at = index
  let words = 0
  let above = Number.POSITIVE_INFINITY
  while (above > 1) {
    const part = digitsAt(tokens, at) ?? wordsAt(tokens, at)
    if (!part || (at > index && !Number.isInteger(part.value))) break
    const scale = scaleAt(tokens, part.end)
    const factor = scale?.factor ?? 1
    const digitOnly = at > index && !scale && part.words === 1 && part.value < 10
    const wholeBillions = factor === BILLION && above < BILLION && part.value < above
    if (part.value * factor >= above && !wholeBillions) break
    if (digitOnly && tokens[at]?.key === FIVE) break
    // "một nghìn không trăm linh năm tỷ": all before it counts billions too.
    if (wholeBillions) total *= factor
    total += digitOnly ? (part.value * above) / 10 : part.value * factor
    at = scale?.end ?? part.end
    words += part.words > 0 ? at - (part.end - part.words) : part.words
    above = factor
    if (tokens[at]?.key === AND_HALF && factor > 1) {
      return { value: round(total + factor / 2), end: at + 1, words: words && words + 1, scale: factor }
    }
  }
  return at === index ? null : { value: round(total), end: at, words, scale: above }
}
const BILLION = 1e9
const FIVE = keysOf('năm')[0]

/** 8.429,2 × 10⁹ is not a whole number in binary. */
const round = (value: number) => Number(value.toPrecision(15))
