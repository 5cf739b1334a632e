import { backward, forward, hasVerb } from './clause-ends.ts'
import type { Figure } from './figures.ts'
import { VERBS } from './lexicon.vi.ts'
import type { PeriodMention } from './period-mentions.ts'
import type { ScopeMention } from './scope-said.ts'
import type { Sentence } from './sentences.ts'
import { keysOf, type Token } from './tokens.ts'

/** Which words of a sentence go with a figure. All ends are exclusive. */
export type Region = {
  figure: Figure
  /** End of the figure before, or the start of the sentence. */
  start: number
  /** End of what belongs to the figure before. */
  after: number
  /** Its own stretch before the number, with the verbs or the topic that lead to it. */
  from: number
  /** The words after the unit that still speak of the thing counted. */
  to: number
  /** Verb and words of the figure before, where this one has no verb of its own. */
  inherited: { from: number; to: number } | null
}

export type Marks = {
  periods: readonly PeriodMention[]
  scopes: readonly ScopeMention[]
}

export function regionsOf(
  tokens: readonly Token[],
  sentence: Sentence,
  figures: readonly Figure[],
  marks: Marks,
): Region[] {
  const regions: Region[] = []
  for (const [nth, figure] of figures.entries()) {
    const before = regions.at(-1)
    const next = figures[nth + 1]
    const start = before ? before.figure.quoteEnd : sentence.from
    const from = backward(tokens, start, figure, marks, before !== undefined)
    const to = forward(tokens, figure, next, next ? next.at : sentence.to, marks)
    const own = hasVerb(tokens, from, figure.at) || isDoneUnto(tokens, figure.end, to)
    const source = before && (before.inherited ?? { from: before.from, to: before.figure.at })
    regions.push({
      figure,
      start,
      after: before ? before.to : sentence.from,
      from,
      to,
      inherited: own || !before || separated(tokens, before.to, from) ? null : (source ?? null),
    })
  }
  return regions
}

/** A topic of its own takes no verb from before: "…; mái ấm: 40 nhà". */
const separated = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to + 1).some((token) => token.key === ':')

/** "9 cuộc giám sát được Mặt trận chủ trì", "205 nhà hoàn thành, bàn giao" */
const isDoneUnto = (tokens: readonly Token[], from: number, to: number) =>
  VERBS.at(tokens, from) !== null ||
  (hasVerb(tokens, from, to) && tokens.slice(from, to).some((token) => token.key === PASSIVE))
const [PASSIVE] = keysOf('được')
