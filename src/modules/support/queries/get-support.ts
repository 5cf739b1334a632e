import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import { among } from '../rules.ts'
import { classes, kinds, paperKinds, stages, words } from '../text.vi.ts'
import type { SupportRead } from './filtered.sql.ts'
import { findHistory, isPatientOpen } from './history.ts'

/** One case with its stages, papers, reversal, joint case and history. A patient stays a case code until opened with a purpose. */
export const getSupport = room.query('get-support', {
  input: oneInput,
  roles: readers,
  example: (side) => ({ id: side.livelihood }),
  async run(read, { id }) {
    const found = await findCase(read, id)
    if (!found) throw notFound()
    const kind = among(kinds, found.kind)
    const isMedical = kind === 'medical'
    const isOpen = !isMedical || (await isPatientOpen(read, id))
    const { stageRows, paperRows, sources, lines } = await findDetails(read, id)
    return {
      ...found,
      kind,
      code: words.caseNumber(found.number),
      place: `${found.place_kind} ${found.place_name}`,
      declared_class: among(classes, found.declared_class),
      isMedical,
      isOpen,
      person: isOpen ? found.person_name : null,
      head: isOpen ? found.head_name : null,
      hamlet: isOpen ? found.hamlet : null,
      joint: found.joint_number === null ? null : words.caseNumber(found.joint_number),
      stages: stageRows.map((row) => ({ ...row, stage: among(stages, row.stage) })),
      papers: paperRows.map((row) => ({ ...row, kind: among(paperKinds, row.kind) })),
      sources,
      lines,
      history: await findHistory(read, id),
    }
  },
})

function findCase({ db }: SupportRead, id: string) {
  return db
    .selectFrom('support.case as c')
    .innerJoin('organisations.body as b', 'b.id', 'c.body_id')
    .innerJoin('territory.place as t', 't.id', 'c.place_id')
    .leftJoin('support.house as house', 'house.case_id', 'c.id')
    .leftJoin('people.household as h', 'h.id', 'c.household_id')
    .leftJoin('people.person as p', 'p.id', 'c.person_id')
    .leftJoin('support.reversal as r', 'r.case_id', 'c.id')
    .leftJoin('support.joint as j', 'j.case_id', 'c.id')
    .leftJoin('support.case as other', 'other.id', 'j.counted_case_id')
    .select(['c.id', 'c.number', 'c.kind', 'c.programme', 'c.version', 'c.declared_class', 'c.certificate'])
    .select([
      'c.decision_number',
      'c.decision_day',
      'c.day',
      'c.amount',
      'c.source',
      'c.note',
      'c.double_reason',
    ])
    .select([
      'c.late_reason',
      'c.created_at',
      'c.created_by',
      'b.name as body',
      'house.work',
      'house.due_day',
    ])
    .select([
      't.kind as place_kind',
      't.name as place_name',
      'h.head_name',
      'h.hamlet',
      'p.full_name as person_name',
    ])
    .select(['r.day as reversed_on', 'r.reason as reversal_reason', 'r.recorded_by as reversed_by'])
    .select(['j.counted_case_id as joint_id', 'other.number as joint_number'])
    .where('c.id', '=', id)
    .executeTakeFirst()
}

async function findDetails({ db }: SupportRead, id: string) {
  const stageRows = await db
    .selectFrom('support.stage')
    .select(['stage', 'day', 'amount'])
    .where('case_id', '=', id)
    .orderBy('day')
    .orderBy('stage')
    .execute()
  const paperRows = await db
    .selectFrom('support.paper as p')
    .innerJoin('files.file as f', 'f.id', 'p.file_id')
    .select([
      'p.id',
      'p.kind',
      'p.stage',
      'p.added_at',
      'p.added_by',
      'f.type',
      'f.name',
      'f.size',
      'f.taken_at',
    ])
    .where('p.case_id', '=', id)
    .orderBy('p.added_at')
    .orderBy('p.id')
    .execute()
  const sources = await db
    .selectFrom('support.house_source')
    .select(['source', 'amount'])
    .where('case_id', '=', id)
    .orderBy('nth')
    .execute()
  const lines = await db
    .selectFrom('support.goods_line as l')
    .innerJoin('support.item as i', 'i.code', 'l.item')
    .select(['l.item', 'i.name', 'i.unit', 'l.quantity'])
    .where('l.case_id', '=', id)
    .orderBy('l.nth')
    .execute()
  return { stageRows, paperRows, sources, lines }
}
