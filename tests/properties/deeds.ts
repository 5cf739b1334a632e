import fc from 'fast-check'
import { correctSupport } from '#modules/support/commands/correct-support.ts'
import { linkJoint } from '#modules/support/commands/link-joint.ts'
import { recordStage } from '#modules/support/commands/record-stage.ts'
import { recordSupport } from '#modules/support/commands/record-support.ts'
import { reverseSupport } from '#modules/support/commands/reverse-support.ts'
import { helps } from '#modules/support/testing.ts'
import type { Fixture } from '../setup/fixture.ts'

export type Case = { id: string; number: number; kind: string; version: number }

const day = fc
  .integer({ min: 0, max: 540 })
  .map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
const amount = fc.integer({ min: 1_000_000, max: 90_000_000 })
export const deed = fc.record({
  what: fc.constantFrom(
    'livelihood',
    'house',
    'medical',
    'goods',
    'gifts',
    'stage',
    'handover',
    'correct',
    'reverse',
    'joint',
  ),
  to: fc.constantFrom('lauYPa', 'vaBaCho'),
  front: fc.constantFrom('frontMuongLong', 'womenMuongLong'),
  day,
  amount,
  /** Which of the cases so far. */
  which: fc.nat(),
})
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const why = { doubleReason: 'Thử ngẫu nhiên', amountSure: true } as const

/** Each deed as an officer would do it; what the rules refuse (a day before the one before) changes nothing. */
export async function attempt(
  f: Fixture,
  cases: Case[],
  { what, to, front: body, day, amount, which }: Deed,
): Promise<void> {
  const front = helps(f, body)
  const caller = f.as('specialist')
  const enter = async (input: Parameters<typeof recordSupport>[1]) => {
    const { id, number } = await recordSupport(caller, input)
    cases.push({ id, number, kind: input.kind, version: 1 })
  }
  if (what === 'livelihood') return enter(front.livelihood(to, { day, amount, ...why }))
  if (what === 'goods') return enter(front.goods(to, { day, amount, ...why }))
  if (what === 'gifts') return enter(front.gifts({ day, amount, ...why }))
  if (what === 'medical') return enter(front.medical(to, { day, amount, ...why }))
  if (what === 'house') return enter(front.house(to, { decisionDay: day, dueDay: '2022-06-30', ...why }))
  const [one, other] = [cases[which % cases.length], cases[(which + 1) % cases.length]]
  if (!one || !other) return
  const { id, version } = one
  const reason = 'Thử ngẫu nhiên'
  if (what === 'stage')
    await recordStage(caller, { id, stage: 'first-disbursement', day, amount: 1_000_000, reason })
  if (what === 'handover') await recordStage(caller, { id, stage: 'handover', day, reason })
  if (what === 'reverse') await reverseSupport(caller, { id, version, reason })
  if (what === 'joint') await linkJoint(caller, { id, counted: String(other.number), reason })
  if (what === 'correct' && one.kind === 'livelihood') {
    const { body: _body, household: _household, ...told } = front.livelihood(to, { day, amount })
    await correctSupport(caller, { ...told, id, version, reason, amountSure: true })
    one.version++
  }
}
