import { writers } from '#platform/scope/index.ts'
import {
  refuseDisorder,
  refuseFrozen,
  type SupportWork,
  warnOfDoubleHelp,
  warnOfSmallAmount,
} from '../checks.ts'
import { type RecordedSupport, recordSupportInput } from '../inputs.ts'
import { room } from '../module.ts'
import { placeOfHelp } from '../recipients.sql.ts'
import { disorderOfMatters, type Matters, mattersOf } from '../rules.ts'
import { columnsOf, keepPaper, writeDetails } from '../writing.ts'

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

type Entered = Pick<RecordedSupport, 'kind' | 'body' | 'doubleReason' | 'lateReason'> & {
  place: number
  household?: string | undefined
  person?: string | undefined
}

async function insertCase(
  work: SupportWork,
  entered: Entered,
  matters: Matters,
): Promise<{ id: string; number: number }> {
  const id = work.newId()
  const { number } = await work.db
    .insertInto('support.case')
    .values({
      id,
      kind: entered.kind,
      body_id: entered.body,
      place_id: entered.place,
      household_id: entered.household ?? null,
      person_id: entered.person ?? null,
      ...columnsOf(matters),
      double_reason: entered.doubleReason ?? null,
      late_reason: entered.lateReason ?? null,
      created_at: work.now,
      created_by: work.actor.name,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  await writeDetails(work, id, entered.body, matters)
  return { id, number }
}

/** What it was typed as is of no use any more; another person's draft stays. */
async function dropDraft(work: SupportWork, draft: string | undefined): Promise<void> {
  if (!draft) return
  await work.db
    .deleteFrom('support.draft')
    .where('id', '=', draft)
    .where('owner', '=', work.actor.userId)
    .execute()
}
