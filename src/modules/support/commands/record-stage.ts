import { writers } from '#platform/scope/index.ts'
import { refuseDisorder, refuseFrozen } from '../checks.ts'
import { recordStageInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refuse.ts'
import { disorderOfStages } from '../rules.ts'
import { type Stage, stageWords } from '../text.vi.ts'
import { findStages, holdCase, keepPaper } from '../writing.ts'

/** A house was paid for the first time, begun, finished or handed over. Each once; a second time mends it, with a reason. */
export const recordStage = room.command('record-stage', {
  input: recordStageInput,
  roles: writers,
  example: (side) => ({
    id: side.house,
    stage: 'handover',
    day: '2022-07-20',
    reason: 'Ghi lại ngày bàn giao (mẫu)',
  }),
  async run(work, { id, stage, day, amount, reason, lateReason, paper }) {
    const found = await holdCase(work, id)
    if (found.kind !== 'house') throw refuse('invalid', 'no-stages', [])
    if (found.reversedOn) throw refuse('conflict', 'already-reversed', [found.reversedOn])
    const known = await findStages(work, id)
    const before = known.find((one) => one.stage === stage)
    if (before && !reason)
      throw refuse('invalid', 'stage-again', [stageWords[stage], before.day], { field: 'reason' })
    refuseSum(stage, amount, found.amount)
    const days = [...known.filter((one) => one.stage !== stage), { stage, day }]
    refuseDisorder(disorderOfStages(found.decision_day, days))
    if (stage === 'handover' && !days.some((one) => one.stage === 'first-disbursement'))
      throw refuse('invalid', 'unpaid-handover', [], { field: 'stage' })
    if (before?.day !== day) await refuseFrozen(work, day, lateReason)

    const owned = { case_id: id, body_id: found.body_id }
    const told = {
      day,
      amount: stage === 'first-disbursement' ? (amount ?? null) : null,
      recorded_at: work.now,
    }
    await work.db
      .insertInto('support.stage')
      .values({ id: work.newId(), ...owned, stage, ...told })
      .onConflict((same) => same.columns(['case_id', 'stage']).doUpdateSet(told))
      .execute()
    if (paper) await keepPaper(work, found, { ...paper, stage })
    const after = { [stage]: day, ...(told.amount !== null && { amount: told.amount }) }
    const earlier = before && {
      [stage]: before.day,
      ...(before.amount !== null && { amount: before.amount }),
    }
    work.changed({ record: id, body: found.body_id, before: earlier, after, reason: lateReason ?? reason })
    return { id }
  },
})

/** The first payment has a sum, at most what the house is given; the other stages have none. */
function refuseSum(stage: Stage, amount: number | undefined, total: number): void {
  if (stage !== 'first-disbursement') return
  if (amount === undefined) throw refuse('invalid', 'sum-missing', [], { field: 'amount' })
  if (amount > total) throw refuse('invalid', 'paid-too-much', [amount, total], { field: 'amount' })
}
