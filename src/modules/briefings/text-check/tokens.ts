import { foldTone } from '#platform/i18n/vietnamese.ts'

/** A word, a run of digits, a punctuation mark or the end of a line. Quotation marks are not tokens: they only set `quoted`. */
export type Token = {
  kind: 'word' | 'number' | 'mark' | 'line'
  text: string
  /** What is compared: lower case, tone on its seat, i for y after a consonant. */
  key: string
  start: number
  end: number
  /** No space before it. */
  glued: boolean
  capital: boolean
  /** Which pair of quotation marks it stands in. */
  quoted: number | null
}

const PIECE = /\n|(?<=\S)\t|\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{M}\d²³]*|…|\.{2,}|[^\s]/gu
const QUOTE = /["“”„«»‘’]/

export function foldKey(word: string): string {
  const key = foldTone(word).toLowerCase()
  return /^(?:[hklmst]|qu)[yýỳỷỹỵ]$/.test(key) ? key.replace(/[yýỳỷỹỵ]$/, (y) => SHORT[y] ?? y) : key
}
const SHORT: Record<string, string> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** The text is taken in NFC; offsets count in that form. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const keys = new Map<string, string>()
  const keyOf = (piece: string) => keys.get(piece) ?? keys.set(piece, foldKey(piece)).get(piece) ?? piece
  let quoted: number | null = null
  for (const found of text.matchAll(PIECE)) {
    const piece = found[0]
    if (QUOTE.test(piece)) {
      quoted = quoted === null || piece === '“' || piece === '«' ? found.index : null
      continue
    }
    if (piece === '\n') quoted = null
    tokens.push({
      kind: kindOf(piece),
      text: piece,
      key: keyOf(piece),
      start: found.index,
      end: found.index + piece.length,
      glued: found.index > 0 && !/[\s"“”„«»‘’]/u.test(text.charAt(found.index - 1)),
      capital: /^\p{Lu}/u.test(piece),
      quoted,
    })
  }
  return tokens
}

function kindOf(piece: string): Token['kind'] {
  if (piece === '\n') return 'line'
  if (/^\d/.test(piece)) return 'number'
  return /^\p{L}/u.test(piece) ? 'word' : 'mark'
}

/** The bracket that closes the one at this place, in the same line; itself where none does. */
export function closingOf(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < tokens.length && tokens[at]?.kind !== 'line'; at++)
    if (tokens[at]?.key === ')') return at
  return open
}

export const keysOf = (phrase: string): string[] =>
  tokenise(phrase.normalize('NFC')).map((token) => token.key)

/** Finds the longest of many phrases at a place, looking only at those that begin with the word there. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, { keys: string[]; value: T }[]>()

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const keys = keysOf(phrase)
      const first = keys[0]
      if (first === undefined) continue
      const list = this.byFirst.get(first) ?? []
      list.push({ keys, value })
      list.sort((a, b) => b.keys.length - a.keys.length)
      this.byFirst.set(first, list)
    }
  }

  at(tokens: readonly Token[], index: number): { value: T; end: number } | null {
    for (const { keys, value } of this.byFirst.get(tokens[index]?.key ?? '') ?? []) {
      if (keys.every((key, offset) => tokens[index + offset]?.key === key))
        return { value, end: index + keys.length }
    }
    return null
  }

  /** The first one that begins within the stretch. */
  within(tokens: readonly Token[], from: number, to: number): { value: T; at: number; end: number } | null {
    for (let index = from; index < to; index++) {
      const found = this.at(tokens, index)
      if (found && found.end <= to) return { ...found, at: index }
    }
    return null
  }
}

export const phrases = (list: readonly string[]): Phrases<string> => new Phrases(list.map((p) => [p, p]))

/** Runs over a table whose longer phrases excuse shorter ones. */
export function isSaid(table: Phrases<boolean>, tokens: readonly Token[], from: number, to: number): boolean {
  let index = from
  while (index < to) {
    const found = table.at(tokens, index)
    if (found?.value && found.end <= to) return true
    index = found ? found.end : index + 1
  }
  return false
}
