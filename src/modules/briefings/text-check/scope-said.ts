import { VERBS } from './lexicon.vi.ts'
import type { Level, Named } from './scope-words.vi.ts'
import { keysOf, type Token } from './tokens.ts'

/** A place, the whole province, or somewhere that no record answers for. */
export type Where = { code: string; level: 'district' | 'commune' } | 'whole' | 'unknown'

export type Said =
  | { of: 'whole'; where?: Where }
  | { of: 'level'; level: Level }
  | { of: 'body'; organisation: Named['organisation']; level: Level | null; where: Where | null }
  | { of: 'place'; where: Where }
  | { of: 'foreign'; authority: boolean }

export type ScopeMention = {
  at: number
  end: number
  role: 'subject' | 'agent' | 'object'
  /** Somebody of theirs is quoted; others may have done it. */
  speaks: boolean
  said: Said
}

export type Read = { said: Said; end: number } | null

export const JOINTS: ReadonlySet<string> = new Set([',', ...keysOf('và cùng')])
const PASSIVE = new Set(keysOf('được nhờ bởi nay'))
const DETERMINERS = new Set(keysOf('các những một nhiều hai ba'))
const ACTS = new Set([':', '(', ...keysOf('đã đang vừa cũng có được')])

/** "ủy thác Ngân hàng …" names an outsider who did nothing. */
export function opensStretch(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word' || JOINTS.has(before.key) || PASSIVE.has(before.key)) return true
  return DETERMINERS.has(before.key) && opensStretch(tokens, index - 1)
}

/** What stands before it is somebody who does something. */
export const acts = (tokens: readonly Token[], index: number): boolean =>
  ACTS.has(tokens[index]?.key ?? '') || VERBS.at(tokens, index) !== null
