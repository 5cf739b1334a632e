import { keysOf, type Token } from './tokens.ts'

export type Sentence = { from: number; to: number }
export type Paragraph = Sentence & {
  sentences: readonly Sentence[]
  first: boolean
  bullet: boolean
  closed: boolean
  /** It ends with a colon: the lines below are its own. */
  introduces: boolean
}

/** What stands in order, within a stretch. */
export function inside<T extends { at: number }>(items: readonly T[], { from, to }: Sentence): readonly T[] {
  const first = firstFrom(items, from)
  return items.slice(first, firstFrom(items, to))
}

function firstFrom(items: readonly { at: number }[], at: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.at ?? 0) >= at) high = middle
    else low = middle + 1
  }
  return low
}

/** No sentence is longer; what claims to be one is cut, so that reading it takes no longer. */
const SENTENCE_TOKENS = 400
const ENDS = /^(?:[.?!…]|\.{2,})$/
const ABBREVIATED = new Set(keysOf('tp tx tt ths ts pgs gs bs ks cn tr đ p q h x st nxb ub'))
/** A line longer than this is no heading. */
const HEADING_TOKENS = 30

function endsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token?.kind !== 'mark' || !ENDS.test(token.key)) return false
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (token.key === '.' && token.glued && before && ABBREVIATED.has(before.key)) return false
  return next?.kind !== 'word' || next.capital
}

/** Paragraphs are lines; sentences end at a full stop before a capital, not after "TP." */
export function paragraphsOf(tokens: readonly Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let from = 0
  for (let index = 0; index <= tokens.length; index++) {
    if (index < tokens.length && tokens[index]?.kind !== 'line') continue
    if (index > from) paragraphs.push(paragraphOf(tokens, from, index, paragraphs.length === 0))
    from = index + 1
  }
  return paragraphs
}

function paragraphOf(tokens: readonly Token[], from: number, to: number, first: boolean): Paragraph {
  const sentences: Sentence[] = []
  let start = from
  for (let index = from; index < to; index++) {
    if (!endsSentence(tokens, index) && index - start < SENTENCE_TOKENS) continue
    sentences.push({ from: start, to: index + 1 })
    start = index + 1
  }
  if (start < to) sentences.push({ from: start, to })
  const last = tokens[to - 1]
  return {
    from,
    to,
    sentences,
    first,
    bullet: /^[-–•+*]$/.test(tokens[from]?.key ?? ''),
    closed: last?.kind === 'mark' && /^[.;:,…!?]$/.test(last.key),
    introduces: last?.key === ':',
  }
}

/** A line that stands above others: short, without an end, telling no figure of its own (a title may). */
export const isHeading = (paragraph: Paragraph, figures: number): boolean =>
  ((!paragraph.bullet && !paragraph.closed) || (paragraph.introduces && figures === 0)) &&
  paragraph.to - paragraph.from <= HEADING_TOKENS &&
  (paragraph.first || figures === 0)
