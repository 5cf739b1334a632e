import type { Around, Reading } from './claim.ts'
import { DIFFERENCES } from './lexicon.vi.ts'
import { endsThing, type Prepared } from './match.ts'
import { isPart } from './mood.ts'
import type { Token } from './tokens.ts'
import { narrows } from './topic.ts'
import { knower } from './understood.ts'

// What a figure takes from the words before it, other than its own.

/**
 * "trong đó huyện Kỳ Sơn 45 nhà", "…, quý II là 187 nhà": a bare unit goes on with the thing before where somebody, a place or a time of
 * its own is named, in a list of parts or with nothing strange said between; also from one sentence to the next.
 */
export function inheritedTie(
  { tokens, ties }: Reading,
  { sentence, region, regions, scopes, periods, earlier, context }: Around,
): Prepared | null {
  const previous = regions[regions.indexOf(region) - 1]
  const before = previous ? earlier.findLast(({ indicator }) => indicator !== null) : context.last
  const tied = ties.find(({ indicator }) => indicator === before?.indicator)
  if (!tied || !before) return null
  const { figure } = region
  const from = previous?.to ?? sentence.from
  const marks = { periods: periods.map(({ mention }) => mention), scopes }
  const own = [
    ...marks.periods,
    ...scopes.filter(({ said, role }) => said.of === 'place' || role !== 'object'),
  ]
  const labels = own.filter(({ at, end }) => at >= (previous?.figure.end ?? from) && end <= figure.at)
  if (labels.length === 0 || region.to !== figure.end) return null
  // "318 nhà (quý I: 131, quý II: 187)"
  const isLabelled = labels.some(({ end }) => end === figure.at || tokens[end]?.key === ':')
  const isBare = figure.unitAt === figure.end && previous !== undefined && isLabelled
  if (!isBare && tied.units.at(tokens, figure.unitAt)?.end !== figure.end) return null
  // "tăng 56 nhà so với quý I (131 nhà)"
  const isBeside = tokens[figure.at - 1]?.key === '('
  const isSame =
    previous && isBeside && endsThing(tokens, tied.units.at(tokens, previous.figure.unitAt)?.end ?? 0, tied)
  const isNext = previous === undefined || isSame || earlier.at(-1) === before
  if (!isNext && !isPart(tokens, sentence, figure)) return null
  const isKnown = knower(tokens, tied.own, marks, isBeside ? DIFFERENCES : undefined)
  return isKnown(from, figure.at) ? tied : null
}

/** "Nhà tình nghĩa: bàn giao 205 nhà", "318 nhà đại đoàn kết, trong đó bàn giao 205 nhà": not all houses that were handed over. */
export function isNarrowed(
  tokens: readonly Token[],
  { sentence, region, context }: Around,
  tied: Prepared,
): boolean {
  const { figure, from } = region
  const unit = tied.units.at(tokens, figure.unitAt)
  if (tied.things.some((group) => unit && (group.at(tokens, unit.end) || group.at(tokens, figure.unitAt))))
    return false
  const whole = isPart(tokens, sentence, figure) ? [{ from: sentence.from, to: from }] : []
  const above = context.topic && context.topic.tied !== tied ? [context.topic] : []
  return [...whole, ...above].some((stretch) => narrows(tokens, stretch, tied))
}
