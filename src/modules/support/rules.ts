import type { CorrectedSupport, RecordedSupport } from './inputs.ts'
import { type Kind, type Stage, stages } from './text.vi.ts'

/** A value that the database's check holds to a list, as one of that list. */
export function among<const T extends readonly string[]>(list: T, value: string): T[number] {
  const found = list.find((one) => one === value)
  if (found === undefined) throw new Error(`${value} is none of ${list.join()}`)
  return found
}

export type Line = { item: string; quantity: number }
export type Source = { source: string; amount: number }

/** What is told of a help, in one shape for every kind; what a kind does not have is null or empty. */
export type Matters = {
  programme: string | null
  work: string | null
  declaredClass: string
  certificate: string | null
  decisionNumber: string | null
  decisionDay: string | null
  day: string
  dueDay: string | null
  amount: number
  source: string
  sources: Source[]
  lines: Line[]
  note: string | null
}
export type MatterField = keyof Matters

/** A house is dated by its decision and is worth what its sources give; nobody types these twice. */
export function mattersOf(input: RecordedSupport | CorrectedSupport): Matters {
  const declared = {
    declaredClass: input.declaredClass,
    certificate: input.certificate ?? null,
    note: input.note ?? null,
  }
  if (input.kind === 'house') {
    const { programme, work, decisionNumber, decisionDay, dueDay, sources } = input
    return {
      ...declared,
      programme,
      work,
      decisionNumber,
      decisionDay,
      dueDay,
      lines: [],
      ...paidFrom(sources, decisionDay),
    }
  }
  return {
    ...declared,
    programme: null,
    work: null,
    dueDay: null,
    sources: [],
    decisionNumber: input.decisionNumber ?? null,
    decisionDay: input.decisionDay ?? null,
    day: input.day,
    amount: input.amount,
    source: input.source,
    lines: 'lines' in input ? input.lines : [],
  }
}

function paidFrom(sources: Source[], day: string) {
  const amount = sources.reduce((sum, one) => sum + one.amount, 0)
  return { sources, amount, day, source: sources.map((one) => one.source).join('; ') }
}

export type NamedDay = { name: 'decision' | 'help' | 'due' | Stage; day: string }
export type Disorder = { earlier: NamedDay; later: NamedDay }

/** The first two days that stand in the wrong order: the one that should be later comes before. */
export function firstDisorder(days: readonly (NamedDay | null)[]): Disorder | undefined {
  const known = days.filter((day) => day !== null)
  for (const [index, later] of known.entries()) {
    const earlier = known.slice(0, index).find((before) => before.day > later.day)
    if (earlier) return { earlier, later }
  }
  return undefined
}

export function disorderOfMatters({ decisionDay, day, dueDay }: Matters): Disorder | undefined {
  const decision: NamedDay | null = decisionDay ? { name: 'decision', day: decisionDay } : null
  return dueDay
    ? firstDisorder([decision, { name: 'due', day: dueDay }])
    : firstDisorder([decision, { name: 'help', day }])
}

export type StageDay = { stage: Stage; day: string }

/** A house is decided, paid, begun, finished and handed over; work may begin before the money comes. */
export function disorderOfStages(
  decisionDay: string | null,
  known: readonly StageDay[],
): Disorder | undefined {
  const decision: NamedDay | null = decisionDay ? { name: 'decision', day: decisionDay } : null
  const of = (stage: Stage): NamedDay | null => {
    const found = known.find((one) => one.stage === stage)
    return found ? { name: stage, day: found.day } : null
  }
  return (
    firstDisorder([decision, of('first-disbursement'), of('handover')]) ??
    firstDisorder([decision, ...stages.slice(1).map(of)])
  )
}

/** Less than any help that the Front is known to give: most often a thousand was left out. */
const smallestUsual = 10_000
export const isOddlySmall = (amount: number): boolean => amount < smallestUsual

/** Tết gifts go out by signed lists to whoever is poor, whatever else was given. */
export function isOutsideDoubleHelp(kind: Kind, lines: readonly Line[]): boolean {
  return kind === 'gifts' || (lines.length > 0 && lines.every((line) => line.item === 'tet-gift'))
}

const typedFields = {
  house: [
    'programme',
    'work',
    'declaredClass',
    'certificate',
    'decisionNumber',
    'decisionDay',
    'dueDay',
    'sources',
    'note',
  ],
  other: [
    'declaredClass',
    'certificate',
    'decisionNumber',
    'decisionDay',
    'day',
    'amount',
    'source',
    'lines',
    'note',
  ],
} as const satisfies Record<string, readonly MatterField[]>

export const fieldsOf = (kind: Kind): readonly MatterField[] =>
  kind === 'house' ? typedFields.house : typedFields.other

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export const changedFields = (kind: Kind, before: Matters, after: Matters): MatterField[] =>
  fieldsOf(kind).filter((field) => !same(before[field], after[field]))

/**
 * Two people corrected one record from the same version: each field that only one of them changed is taken,
 * a field that both changed to different values is a conflict. Without the version's values every difference is one.
 */
export function mergeEdits(
  kind: Kind,
  { base, theirs, mine }: { base: Matters | undefined; theirs: Matters; mine: Matters },
): { merged: Matters; conflicts: MatterField[] } {
  const conflicts = fieldsOf(kind).filter(
    (field) =>
      !same(mine[field], theirs[field]) &&
      (!base || (!same(mine[field], base[field]) && !same(theirs[field], base[field]))),
  )
  const kept = fieldsOf(kind).filter((field) => base && same(mine[field], base[field]))
  const merged = { ...mine, ...Object.fromEntries(kept.map((field) => [field, theirs[field]])) }
  if (kind !== 'house' || merged.decisionDay === null) return { merged, conflicts }
  return { merged: { ...merged, ...paidFrom(merged.sources, merged.decisionDay) }, conflicts }
}
