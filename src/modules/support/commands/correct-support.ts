import { writers } from '#platform/scope/index.ts'
import { refuseDisorder, refuseFrozen, type SupportWork, warnOfSmallAmount } from '../checks.ts'
import { correctSupportInput } from '../inputs.ts'
import { merged } from '../merging.ts'
import { room } from '../module.ts'
import { placeOfHelp } from '../recipients.sql.ts'
import { refuse } from '../refuse.ts'
import { changedFields, disorderOfMatters, disorderOfStages, type Matters, mattersOf } from '../rules.ts'
import { columnsOf, findStages, holdCase, rewriteDetails } from '../writing.ts'

/** Mends what was told of a help; what stood there before stays in the history. The recipient is not mended: reverse and enter anew. */
export const correctSupport = room.command('correct-support', {
  input: correctSupportInput,
  roles: writers,
  example: (side) => ({
    kind: 'livelihood' as const,
    id: side.livelihood,
    version: 1,
    declaredClass: 'poor',
    day: '2022-05-20',
    amount: 9_500_000,
    source: 'Quỹ Vì người nghèo',
    reason: 'Ghi nhầm số tiền (mẫu)',
  }),
  async run(work, input) {
    const { id, version, reason, lateReason, amountSure } = input
    const found = await holdCase(work, id)
    if (found.reversedOn) throw refuse('conflict', 'already-reversed', [found.reversedOn])
    if (found.kind !== input.kind) throw refuse('invalid', 'nothing-changed', [])
    const { matters } = found
    const after = await merged(work, found, version, mattersOf(input))
    const changed = changedFields(found.kind, matters, after)
    if (changed.length === 0) throw refuse('invalid', 'nothing-changed', [])
    refuseDisorder(disorderOfMatters(after))
    if (found.kind === 'house')
      refuseDisorder(disorderOfStages(after.decisionDay, await findStages(work, id)))
    const hasMoved = after.day !== matters.day
    const place = hasMoved ? await placeAgain(work, found, after.day) : found.place_id
    if (hasMoved) await refuseFrozen(work, after.day, lateReason)
    if (after.amount !== matters.amount) warnOfSmallAmount([after.amount], amountSure)

    await work.db
      .updateTable('support.case')
      .set({ ...columnsOf(after), place_id: place, version: found.version + 1 })
      .where('id', '=', id)
      .execute()
    await rewriteDetails(work, id, found.body_id, after)
    work.changed({
      record: id,
      body: found.body_id,
      before: { version: found.version, ...only(changed, matters) },
      after: { version: found.version + 1, ...only(changed, after) },
      reason: lateReason ?? reason,
    })
    return { id, version: found.version + 1 }
  },
})

function only(fields: readonly (keyof Matters)[], matters: Matters): Partial<Matters> {
  return Object.fromEntries(fields.map((field) => [field, matters[field]]))
}

/** On another day the unit may be another one. */
function placeAgain(
  work: SupportWork,
  found: Awaited<ReturnType<typeof holdCase>>,
  day: string,
): Promise<number> {
  const { body_id: body, household_id, person_id, place_id: place } = found
  return placeOfHelp(
    work,
    { body, household: household_id ?? undefined, person: person_id ?? undefined, place },
    day,
  )
}
