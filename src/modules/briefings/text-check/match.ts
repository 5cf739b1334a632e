import type { Tie } from '#platform/indicators/tie.ts'
import { isFused, isJoint } from './clause-ends.ts'
import { GRAMMAR, VERBS } from './lexicon.vi.ts'
import type { Marks, Region } from './regions.ts'
import { keysOf, Phrases, phrases, type Token } from './tokens.ts'
import { isUnderstood } from './understood.ts'

/** An indicator as the check sees it. */
export type TiedIndicator = {
  indicator: string
  tie: Tie
  kind: 'flow' | 'stock' | 'distinct' | 'rate'
  unit: string
}

export type Prepared = TiedIndicator & {
  units: Phrases<string>
  things: readonly Phrases<string>[]
  /** All its phrases. */
  own: Phrases<string>
}

export const prepare = (tied: TiedIndicator): Prepared => ({
  ...tied,
  units: phrases(tied.tie.units),
  things: tied.tie.things.map((group) => phrases(group)),
  own: phrases([...tied.tie.units, ...tied.tie.things.flat(), ...(tied.tie.deeds ?? [])]),
})

const OF_NUMBER = keysOf('số')[0]

/** How well a figure fits an indicator; 0 where it does not. */
function fitness(
  tokens: readonly Token[],
  region: Region,
  tied: Prepared,
  marks: Marks,
  topic?: { counts: boolean },
): number {
  const { figure, from, to } = region
  const unit =
    unitOf(tokens, region, tied) ?? (topic?.counts && isBare(tokens, figure) ? { length: 1 } : null)
  if (!unit) return 0
  let score = unit.length * 10
  for (const group of tied.things) {
    const thing = group.within(tokens, from, figure.at) ?? group.within(tokens, figure.unitAt, to)
    if (!thing && !topic) return 0
    score += thing ? keysOf(thing.value).length : 0
  }
  if (isMixed(tokens, region, tied)) return 0
  if (!isUnderstood(tokens, region, tied.own, marks)) return 0
  return score
}

const TOPIC_ENDS = new Set([':', ...keysOf('là đạt')])

/** After the number; or before it, in "số máy kéo …: 30". */
function unitOf(
  tokens: readonly Token[],
  { figure, from }: Region,
  tied: Prepared,
): { length: number } | null {
  const { units } = tied
  const after = units.at(tokens, figure.unitAt)
  if (after && after.end >= figure.end)
    return endsThing(tokens, after.end, tied) ? { length: after.end - figure.unitAt } : null
  const unit = tokens.slice(figure.unitAt, figure.end).map((token) => token.key)
  const isTopic = unit.length > 0 && TOPIC_ENDS.has(tokens[figure.at - 1]?.key ?? '')
  for (let index = from; index < figure.at; index++) {
    if (
      !isTopic &&
      !isNumberOf(tokens, index, from) &&
      !(isBare(tokens, figure) && opensTopic(tokens, index, from))
    )
      continue
    const before = units.at(tokens, index)
    const fits = before && unit.every((word, offset) => tokens[index + offset]?.key === word)
    if (before && fits && before.end <= figure.at) return { length: before.end - index }
  }
  return null
}

/** "nhà đại đoàn kết giải ngân: 318" */
const isBare = (tokens: readonly Token[], { unitAt, end }: Region['figure']) =>
  unitAt === end && tokens[end]?.kind !== 'word'

/** "số hộ nghèo được hỗ trợ là 12 hộ": the number's own unit may be the shorter one. */
const isNumberOf = (tokens: readonly Token[], index: number, from: number) =>
  index > from && tokens[index - 1]?.key === OF_NUMBER

const opensTopic = (tokens: readonly Token[], index: number, from: number) =>
  index === from || tokens[index - 1]?.key === ':' || (index === from + 1 && tokens[from]?.kind === 'mark')

/** Another noun after the unit makes it another thing: "318 nhà tình nghĩa", "74 chiếc xe đạp". */
export function endsThing(tokens: readonly Token[], end: number, { things, own }: Prepared): boolean {
  const next = tokens[end]
  if (next?.kind !== 'word' || GRAMMAR.has(next.key)) return true
  // "74 máy kéo trao tận tay hộ nghèo"
  const isDeed = VERBS.at(tokens, end) !== null && own.at(tokens, end) !== null
  return isDeed || things.some((group) => group.at(tokens, end))
}

/** "74 máy kéo và máy gặt", "xe đạp, máy kéo (74 chiếc)": a number of several things is no number of one. */
function isMixed(
  tokens: readonly Token[],
  { figure, from, to, after }: Region,
  { things }: Prepared,
): boolean {
  for (let index = figure.end; index < to; index++) {
    const next = tokens[index + 1]
    if (isJoint(tokens[index])) {
      if (isFused(tokens, index)) continue
      if (next?.kind === 'word' && !GRAMMAR.has(next.key)) return true
    } else if (GRAMMAR.has(tokens[index]?.key ?? '') || VERBS.at(tokens, index)) break
  }
  const led =
    from > after + 1 &&
    isJoint(tokens[from - 1]) &&
    tokens[from - 2]?.kind === 'word' &&
    !VERBS.at(tokens, from - 2)
  return (
    led &&
    VERBS.within(tokens, from, figure.at) === null &&
    things.some((group) => group.at(tokens, from)) &&
    !things.some((group) => group.within(tokens, figure.unitAt, to))
  )
}

/** The one indicator a figure speaks of; null for none, or for several that fit equally. */
export function matchTie(
  tokens: readonly Token[],
  region: Region,
  ties: readonly Prepared[],
  marks: Marks,
  topic: { tied: Prepared | null; counts: boolean } | undefined,
): Prepared | null {
  const scored = ties
    .map((tied) => ({ tied, score: fitness(tokens, region, tied, marks) }))
    .filter(({ score }) => score > 0)
  const most = Math.max(...scored.map(({ score }) => score))
  const [best, other] = scored.filter(({ score }) => score === most)
  if (best) return other ? null : best.tied
  return topic?.tied && fitness(tokens, region, topic.tied, marks, topic) > 0 ? topic.tied : null
}

/** A word that an indicator is known by. */
export const speaksOf = (tokens: readonly Token[], index: number, ties: readonly Prepared[]): boolean =>
  ties.some(({ units, things }) => units.at(tokens, index) || things.some((group) => group.at(tokens, index)))

/** The usual unit at a place, or one that only an indicator knows. An indicator's own may be longer ("hộ nghèo") than what is quoted. */
export function unitReader(ties: readonly Prepared[], usual: Phrases<string>) {
  const own = new Phrases(ties.flatMap(({ tie }) => tie.units.map((unit) => [unit, unit] as const)))
  return (tokens: readonly Token[], index: number) => usual.at(tokens, index) ?? own.at(tokens, index)
}
