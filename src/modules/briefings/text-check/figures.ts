import type { Qualifier } from './judge.ts'
import { GRAMMAR, VERBS } from './lexicon.vi.ts'
import { readNumeral, scaleAt } from './numerals.ts'
import { keysOf, type Phrases, Phrases as PhraseTable, type Token } from './tokens.ts'

/** A number that counts something, at its place. Positions are token indexes. */
export type Figure = {
  at: number
  /** Where the number itself begins. */
  number: number
  /** Where the unit begins; the end of the number where none follows. */
  unitAt: number
  /** After the unit. */
  end: number
  /** What is quoted; longer than `end` for "… trở lên". */
  quoteEnd: number
  value: number
  qualifier: Qualifier
  unit: string | null
  /** A share ("12/21 huyện") or one side of a range: never the count itself. */
  part: boolean
  /** "một" may be an article: counts only where an indicator is meant. */
  article: boolean
}

const named = (qualifier: Qualifier, text: string) =>
  text.split(',').map((phrase) => [phrase.trim(), qualifier] as const)

const QUALIFIERS: Phrases<Qualifier> = new PhraseTable([
  ...named('more-than', 'hơn, trên, hơn cả'),
  ...named('nearly', 'gần, non, ngót, ngót nghét, suýt, suýt soát, chưa đến, chưa tới, chưa đầy, gần đến'),
  ...named(
    'about',
    'khoảng, độ, áng chừng, chừng, khoảng chừng, vào khoảng, xấp xỉ, ước, ước đạt, ước tính, ước khoảng, trên dưới',
  ),
  ...named('at-least', 'ít nhất, tối thiểu, không dưới, không ít hơn, chí ít'),
  ...named('at-most', 'nhiều nhất, tối đa, không quá'),
  ...named('less-than', 'dưới, chưa quá'),
  ...named('exact', 'đúng, tròn, vừa tròn, vừa đúng, đủ, chẵn'),
])
const AFTER: Phrases<Qualifier> = new PhraseTable([
  ...named('at-least', 'trở lên'),
  ...named('at-most', 'trở xuống'),
])
/** How far after the number "trở lên" may stand. */
const AFTER_WITHIN = 8

const set = (words: string) => new Set(keysOf(words))
/** "nhiều hơn 12 nhà" is a difference, not more than twelve. */
const COMPARING = set('nhiều ít cao thấp lớn nhỏ tiến tốc chế mật nhiệt trình')
const VAGUE = set('hàng vài mấy nhiều dăm đôi mươi thứ hằng vạn')
/** Before "năm" these make it a year, not a five. */
const BEFORE_YEAR = set(
  'đầu cuối trong cả hằng hàng mỗi một nhiều những các giữa từng qua đến hết của tháng mấy vài theo quyết dự năm',
)
const DURATIONS = set('năm tháng ngày tuần giờ phút quý thế thập đêm')
const [ONE, FIVE, FROM, TO, UNTIL, DONG] = keysOf('một năm từ đến tới đồng')
const DIGIT_WORDS = set('một hai ba bốn năm sáu bảy tám chín mười')

export type UnitAt = (index: number) => { value: string; end: number } | null

export function findFigures(tokens: readonly Token[], taken: readonly boolean[], unitAt: UnitAt): Figure[] {
  const figures: Figure[] = []
  for (let index = 0; index < tokens.length; index++) {
    if (taken[index]) continue
    const figure = figureAt(tokens, index, taken, unitAt)
    if (!figure) continue
    joinRange(tokens, figures.at(-1), figure)
    figures.push(figure)
    index = Math.max(index, figure.end - 1)
  }
  return figures
}

function figureAt(
  tokens: readonly Token[],
  index: number,
  taken: readonly boolean[],
  unitAt: UnitAt,
): Figure | null {
  const qualified = qualifierBefore(tokens, index)
  const read = readNumeral(tokens, index) ?? bareScale(tokens, index, qualified.qualifier)
  if (!read || taken.slice(index, read.end).some(Boolean)) return null
  const share = shareEnd(tokens, read.end)
  const unitFrom = share ?? spelledEnd(tokens, read) ?? read.end
  const unit = unitAt(unitFrom)
  if (read.words > 0 && !isCounted(tokens, index, read, unit !== null)) return null
  if (DURATIONS.has(tokens[unitFrom]?.key ?? '') && !unit) return null
  const money = !unit && read.scale >= 1e6
  const generic = unit || money ? null : genericUnit(tokens, unitFrom, taken)
  const end = unit?.end ?? (generic === null ? unitFrom : unitFrom + 1)
  const after = afterUnit(tokens, end)
  return {
    at: after && tokens[qualified.at - 1]?.key === FROM ? qualified.at - 1 : qualified.at,
    number: index,
    unitAt: unitFrom,
    end,
    quoteEnd: after?.end ?? end,
    value: read.value,
    qualifier: after?.value ?? qualified.qualifier,
    unit: unit ? wordOf(tokens, unitFrom, unit.end) : money ? (DONG ?? null) : generic,
    part: share !== null,
    article: read.words === 1 && tokens[index]?.key === ONE,
  }
}

const wordOf = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map((token) => token.text.toLowerCase())
    .join(' ')

function qualifierBefore(tokens: readonly Token[], index: number): { qualifier: Qualifier; at: number } {
  for (const length of [3, 2, 1]) {
    const found = QUALIFIERS.at(tokens, index - length)
    if (found?.end === index && !COMPARING.has(tokens[index - length - 1]?.key ?? ''))
      return { qualifier: found.value, at: index - length }
  }
  return { qualifier: 'exact', at: index }
}

/** "hơn nghìn hộ" is more than one thousand; "hàng nghìn hộ" is no figure. */
function bareScale(tokens: readonly Token[], index: number, qualifier: Qualifier) {
  if (qualifier !== 'more-than' && qualifier !== 'nearly') return null
  const scale = scaleAt(tokens, index)
  return scale && { value: scale.factor, end: scale.end, words: 2, scale: scale.factor }
}

/** Words that are numbers often are something else: "Ba Vì", "cuối năm", "một lòng", "hai mươi năm", "vài ba". */
function isCounted(
  tokens: readonly Token[],
  index: number,
  read: { end: number; words: number },
  unit: boolean,
): boolean {
  const before = tokens[index - 1]
  if (VAGUE.has(before?.key ?? '') || (before && DIGIT_WORDS.has(before.key))) return false
  if (DURATIONS.has(tokens[read.end]?.key ?? '') && !unit) return false
  if (read.words > 1) return true
  const token = tokens[index]
  const opens = !before || before.kind === 'line' || before.kind === 'mark'
  if (!unit || (token?.capital && !opens && token.text !== token.text.toUpperCase())) return false
  return token?.key !== FIVE || (!BEFORE_YEAR.has(before?.key ?? '') && before?.kind !== 'number')
}

/** "12/21 huyện": the second number belongs to the first. */
function shareEnd(tokens: readonly Token[], index: number): number | null {
  const slash = tokens[index]?.key === '/' && tokens[index + 1]?.kind === 'number'
  return slash ? index + 2 : null
}

/** "318 (ba trăm mười tám) nhà": the same number once more. */
function spelledEnd(tokens: readonly Token[], { value, end }: { value: number; end: number }): number | null {
  const again = tokens[end]?.key === '(' ? readNumeral(tokens, end + 1) : null
  return again?.value === value && tokens[again.end]?.key === ')' ? again.end + 1 : null
}

function genericUnit(tokens: readonly Token[], index: number, taken: readonly boolean[]): string | null {
  const token = tokens[index]
  if (token?.kind !== 'word' || taken[index] || GRAMMAR.has(token.key) || VERBS.at(tokens, index)) return null
  if (QUALIFIERS.at(tokens, index)) return null
  return token.capital && token.text !== token.text.toUpperCase() ? null : token.text.toLowerCase()
}

function afterUnit(tokens: readonly Token[], end: number): { value: Qualifier; end: number } | null {
  for (let index = end; index < end + AFTER_WITHIN; index++) {
    if (tokens[index]?.kind !== 'word') return null
    const found = AFTER.at(tokens, index)
    if (found) return found
  }
  return null
}

/** "60-80 triệu", "từ 300 đến 318 nhà": both are sides, the first in the unit of the second. */
function joinRange(tokens: readonly Token[], before: Figure | undefined, figure: Figure): void {
  if (!before || before.end > figure.at) return
  const between = tokens.slice(before.end, figure.at).map((token) => token.key)
  const dash = between.length === 1 && (between[0] === '-' || between[0] === '–')
  const until = between.length === 1 && (between[0] === TO || between[0] === UNTIL)
  const words = until && (before.unit === null || tokens[before.at - 1]?.key === FROM)
  if (!dash && !words) return
  before.part = true
  figure.part = true
  if (before.unit !== null) return
  before.unit = figure.unit
  const scale = figure.unitAt > figure.number ? scaleOf(tokens, figure) : 1
  if (before.value < 1000) before.value *= scale
}

function scaleOf(tokens: readonly Token[], figure: Figure): number {
  for (let index = figure.number; index < figure.unitAt; index++) {
    const scale = scaleAt(tokens, index)
    if (scale) return scale.factor
  }
  return 1
}
