import { organisationWords } from '#modules/organisations/index.ts'
import { findFreeze } from '#platform/indicators/index.ts'
import type { Work } from '#platform/module/index.ts'
import { holdsRole } from '#platform/scope/index.ts'
import { refuse } from './refuse.ts'
import { type Disorder, isOddlySmall, isOutsideDoubleHelp, type Matters, type NamedDay } from './rules.ts'
import { dayWords } from './text.vi.ts'
import { findEarlierHelp, type Helped } from './windows.sql.ts'

/** The room's work, as its commands have it. */
export type SupportWork = Work<'support', 'territory' | 'organisations' | 'people'>

/** Which box the words stand at: the day that was typed, not the one that was there. */
const boxes: Record<NamedDay['name'], string> = {
  decision: 'decisionDay',
  help: 'day',
  due: 'dueDay',
  'first-disbursement': 'day',
  start: 'day',
  finish: 'day',
  handover: 'day',
}

export function refuseDisorder(disorder: Disorder | undefined): void {
  if (!disorder) return
  const { earlier, later } = disorder
  const values = [dayWords[later.name], later.day, dayWords[earlier.name], earlier.day] as const
  throw refuse('invalid', 'day-order', [...values], { field: boxes[later.name] })
}

/** A sum that is too small to be meant; the person says that it is, or takes the thousandfold. */
export function warnOfSmallAmount(amounts: readonly number[], sure: boolean): void {
  const small = amounts.find(isOddlySmall)
  if (small === undefined || sure) return
  throw refuse('warning', 'small-amount', [small], { details: { amount: small, meant: small * 1000 } })
}

/** Help of the same kind given before, by whomever: a warning, because there may be a reason. */
export async function warnOfDoubleHelp(
  work: SupportWork,
  helped: Helped,
  lines: Matters['lines'],
  reason?: string,
): Promise<void> {
  const { kind } = helped
  if (kind === 'gifts' || reason || isOutsideDoubleHelp(kind, lines)) return
  const found = await findEarlierHelp(work.db, helped)
  const earlier = found.map((one) => ({ ...one, organisation: organisationName(one.organisation) }))
  const [latest] = earlier
  if (latest)
    throw refuse('warning', 'double-help', [kind, latest.year, latest.amount], { details: { earlier } })
}

function organisationName(code: string): string {
  const named: Record<string, string> = organisationWords
  return named[code] ?? code
}

/** Into a frozen period only the province enters, with a reason that stands beside the restated figure. */
export async function refuseFrozen(work: SupportWork, day: string, lateReason?: string): Promise<void> {
  const frozen = await findFreeze(work, day)
  if (!frozen) return
  const { period, label, lockedOn, next } = frozen
  if (!(await holdsRole(work, ['province-specialist'])))
    throw refuse('invalid', 'locked-period', [label, lockedOn, next], { field: 'day' })
  if (!lateReason) throw refuse('warning', 'late-entry', [label, lockedOn], { details: { period } })
}
