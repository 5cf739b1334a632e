import { foldTone } from '#platform/i18n/vietnamese.ts'
import { kindWords } from '../text.vi.ts'
import type { Epoch } from './epochs.ts'

export type Level = 'province' | 'district' | 'commune'
type Kind = keyof typeof kindWords

/** `name` stands without its kind: "Diễn Châu" of kind thi-tran. `parent` is a code of the same epoch. */
export type Unit = {
  code: string
  epoch: Epoch
  level: Level
  kind: Kind
  name: string
  parent: string | null
}

export type UnitKey = Pick<Unit, 'code' | 'epoch'>

/**
 * The unit `from` went, whole or in part, into the unit `to` on that day.
 * `inferred`: the step rests on a second source or on our own matching, not on the text of the act.
 */
export type Succession = {
  from: UnitKey
  to: UnitKey
  part: 'whole' | 'part'
  /** The act; empty where nothing changed, or where it is not written down. */
  basis: string
  inferred: boolean
  on: string
}

export function fullName(unit: Pick<Unit, 'kind' | 'name'>): string {
  return `${kindWords[unit.kind]} ${unit.name}`
}

/** "Thị trấn Diễn Châu" → its kind and its bare name. */
export function readFullName(text: string): Pick<Unit, 'kind' | 'name'> {
  for (const [kind, word] of Object.entries(kindWords)) {
    if (isKind(kind) && text.startsWith(`${word} `)) return { kind, name: text.slice(word.length + 1).trim() }
  }
  throw new Error(`No kind of unit stands before "${text}"`)
}

function isKind(text: string): text is Kind {
  return text in kindWords
}

/** Names that differ only in the seat of a tone, in case or in spacing are one; Nậm Cắn and Nậm Càn are two. */
export function nameKey(...names: string[]): string {
  return names.map((name) => foldTone(name).toLowerCase().replace(/\s+/g, ' ').trim()).join('|')
}
