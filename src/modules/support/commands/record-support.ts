import { writers } from '#platform/scope/index.ts'
import { refuseDisorder, refuseFrozen, warnOfDoubleHelp, warnOfSmallAmount } from '../checks.ts'
import { type RecordedSupport, recordSupportInput } from '../inputs.ts'
import { room } from '../module.ts'
import { placeOfHelp } from '../recipients.sql.ts'
import { disorderOfMatters, mattersOf } from '../rules.ts'
import { dropDraft, insertCase, keepPaper } from '../writing.ts'

/** One help given becomes one case, with the papers that are at hand. */
export const recordSupport = room.command('record-support', {
  input: recordSupportInput,
  roles: writers,
  example: (side) => ({
    kind: 'livelihood' as const,
    body: side.body,
    household: side.household,
    declaredClass: 'poor',
    day: '2022-07-12',
    amount: 12_000_000,
    source: 'Quỹ Vì người nghèo',
    doubleReason: 'Hộ mới gặp thiên tai (mẫu)',
  }),
  async run(work, input) {
    const matters = mattersOf(input)
    const { kind, body } = input
    const { household, person } = recipientsOf(input)
    refuseDisorder(disorderOfMatters(matters))
    const place = await placeOfHelp(work, { body, household, person, place: input.place }, matters.day)
    await refuseFrozen(work, matters.day, input.lateReason)
    warnOfSmallAmount(
      kind === 'house' ? input.sources.map((one) => one.amount) : [matters.amount],
      input.amountSure,
    )
    const helped = { kind, household, person, day: matters.day }
    await warnOfDoubleHelp(work, helped, matters.lines, input.doubleReason)

    const { id, number } = await insertCase(work, { ...input, place, household, person }, matters)
    for (const paper of input.papers) await keepPaper(work, { id, body_id: body }, paper)
    await dropDraft(work, input.draft)
    const after = {
      version: 1,
      kind,
      body,
      place,
      household,
      person,
      ...matters,
      papers: input.papers.length,
    }
    work.changed({ record: id, body, after, reason: input.lateReason ?? input.doubleReason })
    return { id, number }
  },
})

function recipientsOf(input: RecordedSupport): {
  household?: string | undefined
  person?: string | undefined
} {
  return input.kind === 'gifts' ? {} : { household: input.household, person: input.person }
}
