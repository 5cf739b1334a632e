import { TITLES, VERBS } from './lexicon.vi.ts'
import { endsThing, type Prepared } from './match.ts'
import type { Marks } from './regions.ts'
import type { Sentence } from './sentences.ts'
import { keysOf, phrases, type Token } from './tokens.ts'
import { knower } from './understood.ts'

/** What the line above speaks of; its lines need not say it again. */
export type Topic = Sentence & {
  tied: Prepared | null
  /** "Số nhà …": bare numbers below it count them. */
  counts: boolean
}

/** The one indicator whose things a heading names, where every word of it is understood. */
export function topicOf(
  tokens: readonly Token[],
  { from, to }: Sentence,
  ties: readonly Prepared[],
  marks: Marks,
  above: Topic | undefined,
): Topic | undefined {
  const start = afterNumber(tokens, from)
  const fitting = ties.filter(
    ({ things, own, tie }) =>
      tie.of !== 'session' &&
      things.every((group) => group.within(tokens, start, to)) &&
      knower(tokens, own, marks, TITLES)(start, to),
  )
  const [tied, other] = fitting
  // "Huyện Kỳ Sơn", "Quý II" say of whom, not of what.
  if (knower(tokens, NOTHING, marks, TITLES)(start, to)) return above
  if (!tied || other) return { from, to, tied: null, counts: false }
  const counts = tokens
    .slice(start, to)
    .some(({ key }, nth) => key === NUMBER && tied.units.at(tokens, start + nth + 1))
  return { from, to, tied, counts }
}
const NOTHING = phrases([])
const [NUMBER] = keysOf('số')

/** "II. …", "a) …", "Bảng 2: …" */
function afterNumber(tokens: readonly Token[], from: number): number {
  const isNumber = tokens[from]?.kind === 'number' || /^(?:[ivxlc]+|[a-zđ])$/.test(tokens[from]?.key ?? '')
  return isNumber && ['.', ')', '/'].includes(tokens[from + 1]?.key ?? '') ? from + 2 : from
}

/** "nhà tình nghĩa": what is counted below or out of them is no longer any house. */
export function narrows(tokens: readonly Token[], { from, to }: Sentence, tied: Prepared): boolean {
  for (let index = from; index < to; index++) {
    const unit = tied.units.at(tokens, index)
    if (!unit || unit.end >= to || VERBS.at(tokens, unit.end)) continue
    if (!endsThing(tokens, unit.end, tied)) return true
  }
  return false
}
