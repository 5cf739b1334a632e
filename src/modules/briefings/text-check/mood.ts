import { isAmong } from './clause-ends.ts'
import {
  DIFFERENCES,
  DOUBTED,
  NEGATIONS,
  NOT_DONE,
  PARTS,
  PER_UNIT,
  PLAN_KEPT,
  PLANNED,
  RAISED,
} from './lexicon.vi.ts'
import type { Region } from './regions.ts'
import type { Sentence } from './sentences.ts'
import { isSaid, keysOf, type Phrases, phrases, type Token } from './tokens.ts'

// Whether a figure says "so many there were". A plan, a denial, a difference, a share and a sum for each do not.

const [STILL, BUT, DONE, PER, SLASH, ONE, SO, WITH] = keysOf('còn mà đã mỗi / một so với')
const NUMBER_OF = keysOf('số')[0]
const SHARES = new Set(['%', ...keysOf('nửa trong phần đa')])
const REMAINDER: Phrases<string> = phrases([
  'sẽ',
  'dự kiến',
  'theo kế hoạch',
  'như chỉ tiêu',
  'như kế hoạch',
  'theo chỉ tiêu',
  'chờ',
  'đang chờ',
  'cần',
  'cần được',
])

/** `planned`: what is still to come may be what is counted (the tasks of a session). */
export function isTold(
  tokens: readonly Token[],
  region: Region,
  sentence: Sentence,
  planned: boolean,
): boolean {
  const { figure, from, to, inherited } = region
  if (figure.part || isPerUnit(tokens, region) || isDifference(tokens, region)) return false
  const stretches = inherited ? [{ from, to: figure.at }, inherited] : [{ from, to: figure.at }]
  if (stretches.some((s) => isDenied(tokens, s.from, s.to)) || isDenied(tokens, figure.end, to)) return false
  if (tokens[sentence.to - 1]?.key === '?' || DOUBTED.within(tokens, sentence.from, sentence.to)) return false
  if (planned) return true
  if (stretches.some((s) => notDone(tokens, s.from, s.to)) || REMAINDER.within(tokens, figure.end, to))
    return false
  return !plannedBefore(tokens, sentence.from, figure.at)
}

/** Compared with something: "so với 318 nhà (của) cùng kỳ". */
export const isCompared = (tokens: readonly Token[], { figure, from }: Region): boolean => {
  const words = tokens.slice(from, figure.at).map((token) => token.key)
  const at = words.lastIndexOf(SO ?? '')
  return at >= 0 && words[at + 1] === WITH && words.length - at <= 4
}

/** It stands in a list of parts: "trong đó 12 nhà …", "trong số 318 nhà, 12 nhà …". */
export function isPart(tokens: readonly Token[], sentence: Sentence, figure: { at: number }): boolean {
  for (let index = figure.at - 1; index >= sentence.from; index--) {
    if (tokens[index]?.key === ';' || tokens[index]?.key === ')') return false
    if (PARTS.at(tokens, index) || (OUT_OF.at(tokens, index)?.end ?? figure.at) < figure.at) return true
  }
  return false
}

const isDenied = (tokens: readonly Token[], from: number, to: number) => isSaid(NEGATIONS, tokens, from, to)

/** "nâng tổng số máy kéo lên 74 chiếc": all there are by then. */
export const isRaised = (tokens: readonly Token[], { figure, from }: Region): boolean =>
  UP.some((up) => up === tokens[figure.at - 1]?.key) && RAISED.within(tokens, from, figure.at) !== null

const isDifference = (tokens: readonly Token[], region: Region) => {
  const { figure, from, to } = region
  return (
    (isSaid(DIFFERENCES, tokens, from, figure.at) && !isRaised(tokens, region)) ||
    isSaid(DIFFERENCES, tokens, figure.end, to) ||
    tokens[figure.at - 1]?.key === '+' ||
    isOfWhole(tokens, figure.at) ||
    isOfWhole(tokens, from + 1) ||
    (tokens[figure.at - 1]?.key === STILL && tokens[figure.at - 2]?.key !== BUT)
  )
}
const UP = keysOf('lên thành tới đến')

function isPerUnit(tokens: readonly Token[], { figure, from, inherited }: Region): boolean {
  if (isSaid(PER_UNIT, tokens, from, figure.at)) return true
  if (inherited && isSaid(PER_UNIT, tokens, inherited.from, inherited.to)) return true
  const next = tokens[figure.end]?.key
  return next === SLASH || next === PER || (next === ONE && tokens[figure.end + 1]?.kind === 'word')
}

function notDone(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const found = NOT_DONE.at(tokens, index)
    if (found && found.end <= to && !PLAN_KEPT.has(tokens[index - 1]?.key ?? '')) return true
  }
  return false
}

/** "hơn 1/2 số 318 nhà", "một nửa trong số 318 nhà": the number is what the part is taken of. */
function isOfWhole(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.key === NUMBER_OF ? tokens[at - 2] : undefined
  if (isAmong(tokens, at)) return false
  // "Trong số 318 nhà, …" tells the whole first.
  if (OUT_OF.at(tokens, at - 2) && !['word', 'number'].includes(tokens[at - 3]?.kind ?? '')) return false
  return before?.kind === 'number' || SHARES.has(before?.key ?? '')
}

const OUT_OF: Phrases<string> = phrases(['trong số'])

/** A plan lasts until "đã" or a semicolon. */
function plannedBefore(tokens: readonly Token[], from: number, to: number): boolean {
  let planned = false
  let index = from
  while (index < to) {
    const found = PLANNED.at(tokens, index)
    if (tokens[index]?.key === DONE || tokens[index]?.key === ';') planned = false
    else if (found?.value && !PLAN_KEPT.has(tokens[index - 1]?.key ?? '')) planned = true
    index = found?.end ?? index + 1
  }
  return planned
}
