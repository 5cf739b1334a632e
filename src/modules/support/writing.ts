import { recordFile, type StoredFile } from '#platform/files/index.ts'
import { notFound } from '#platform/module/index.ts'
import type { SupportWork } from './checks.ts'
import type { RecordedSupport } from './inputs.ts'
import { among, type Matters, type StageDay } from './rules.ts'
import { kinds, type Stage, stages } from './text.vi.ts'

/** Columns of the case itself. */
export const columnsOf = (matters: Matters) => ({
  programme: matters.programme,
  declared_class: matters.declaredClass,
  certificate: matters.certificate,
  decision_number: matters.decisionNumber,
  decision_day: matters.decisionDay,
  day: matters.day,
  amount: matters.amount,
  source: matters.source,
  note: matters.note,
})

/** The rows under a corrected case take the place of those that were there. */
export async function rewriteDetails(
  work: SupportWork,
  id: string,
  body: number,
  matters: Matters,
): Promise<void> {
  await work.db.deleteFrom('support.house_source').where('case_id', '=', id).execute()
  await work.db.deleteFrom('support.goods_line').where('case_id', '=', id).execute()
  await writeDetails(work, id, body, matters)
}

/** The rows under a case: the house with its sources, or the goods. */
async function writeDetails(work: SupportWork, id: string, body: number, matters: Matters): Promise<void> {
  const { db } = work
  const owned = { case_id: id, body_id: body }
  if (matters.work !== null && matters.dueDay !== null) {
    const house = { work: matters.work, due_day: matters.dueDay }
    await db
      .insertInto('support.house')
      .values({ ...owned, ...house })
      .onConflict((known) => known.column('case_id').doUpdateSet(house))
      .execute()
  }
  const sources = matters.sources.map((source, index) => ({ ...owned, nth: index + 1, ...source }))
  if (sources.length > 0) await db.insertInto('support.house_source').values(sources).execute()
  const lines = matters.lines.map((line, index) => ({ ...owned, nth: index + 1, ...line }))
  if (lines.length > 0) await db.insertInto('support.goods_line').values(lines).execute()
}

/** A case within the reach, held against changes until the command ends, with everything told of it. */
export async function holdCase(work: SupportWork, id: string) {
  const { db } = work
  const found = await db
    .selectFrom('support.case')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw notFound()
  const house = await db.selectFrom('support.house').selectAll().where('case_id', '=', id).executeTakeFirst()
  const of = (table: 'support.house_source' | 'support.goods_line') =>
    db.selectFrom(table).where('case_id', '=', id).orderBy('nth')
  const sources = house ? await of('support.house_source').select(['source', 'amount']).execute() : []
  const lines = house ? [] : await of('support.goods_line').select(['item', 'quantity']).execute()
  const reversal = await db
    .selectFrom('support.reversal')
    .select('day')
    .where('case_id', '=', id)
    .executeTakeFirst()
  const matters: Matters = {
    programme: found.programme,
    work: house?.work ?? null,
    declaredClass: found.declared_class,
    certificate: found.certificate,
    decisionNumber: found.decision_number,
    decisionDay: found.decision_day,
    day: found.day,
    dueDay: house?.due_day ?? null,
    amount: found.amount,
    source: found.source,
    sources,
    lines,
    note: found.note,
  }
  return { ...found, kind: among(kinds, found.kind), matters, reversedOn: reversal?.day }
}

type NewPaper = { kind: string; file: StoredFile; stage?: Stage | undefined }

/** Makes a received file a paper of the case. */
export async function keepPaper(
  work: SupportWork,
  owner: { id: string; body_id: number },
  paper: NewPaper,
): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('support.paper')
    .values({
      id,
      case_id: owner.id,
      body_id: owner.body_id,
      file_id: await recordFile(work, paper.file, owner.body_id),
      kind: paper.kind,
      stage: paper.stage ?? null,
      added_at: work.now,
      added_by: work.actor.name,
    })
    .execute()
  return id
}

type Entered = Pick<RecordedSupport, 'kind' | 'body' | 'doubleReason' | 'lateReason'> & {
  place: number
  household?: string | undefined
  person?: string | undefined
}

/** The case itself with the rows under it. */
export async function insertCase(
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
export async function dropDraft(work: SupportWork, draft: string | undefined): Promise<void> {
  if (!draft) return
  await work.db
    .deleteFrom('support.draft')
    .where('id', '=', draft)
    .where('owner', '=', work.actor.userId)
    .execute()
}

/** The stages of a house so far. */
export async function findStages(
  { db }: SupportWork,
  id: string,
): Promise<(StageDay & { amount: number | null })[]> {
  const rows = await db
    .selectFrom('support.stage')
    .select(['stage', 'day', 'amount'])
    .where('case_id', '=', id)
    .execute()
  return rows.map((row) => ({ ...row, stage: among(stages, row.stage) }))
}
