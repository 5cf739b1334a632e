import type { Body } from '#world/land/land.ts'
import type { HelpKind, Household, Person } from '#world/people/households.ts'

export type Stage = 'first-disbursement' | 'start' | 'finish' | 'handover'
export type StageDone = { stage: Stage; day: string; amount: number | null }
export type Line = { item: string; quantity: number }
export type Source = { source: string; amount: number }

/** One help as it happened; how and when it was written down is told by its recordings. */
export type Help = {
  id: string
  kind: HelpKind
  body: Body
  /** Where it was given. */
  place: { id: number; label: string }
  household: Household | null
  person: Person | null
  declaredClass: string
  day: string
  amount: number
  source: string
  decisionNumber: string | null
  decisionDay: string | null
  lines: Line[]
  house: {
    programme: string
    work: 'new' | 'repair'
    dueDay: string
    sources: Source[]
    stages: StageDone[]
  } | null
  note: string | null
  doubleReason: string | null
  /** The office lost the papers, or never had them. */
  withoutPapers: boolean
}

/** What somebody did with it, at a moment of the simulated past. */
export type Recording = { at: Date; help: Help } & (
  | { deed: 'record'; amount: number }
  | { deed: 'stage'; stage: StageDone }
  | { deed: 'correct'; before: number; reason: string }
  | { deed: 'reverse'; reason: string }
  | { deed: 'link'; counted: Help; reason: string }
)
