import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { notFound } from '#platform/module/index.ts'
import { readers, writers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import { among } from '../rules.ts'
import { classes, kinds, paperKinds, stages, words } from '../text.vi.ts'
import type { SupportRead } from './filtered.sql.ts'
import { historyLine, patientDeed } from './history.ts'

/** One case with its stages, papers, reversal, joint case and history. A patient stays a case code until opened with a purpose. */
export const getSupport = room.query('get-support', {
  input: oneInput,
  roles: readers,
  example: (side) => ({ id: side.livelihood }),
  async run(read, { id }) {
    const found = await findCase(read, id)
    if (!found) throw notFound()
    const { person_name, head_name, hamlet, opened, may_write, history, ...told } = found
    const kind = among(kinds, found.kind)
    const isOpen = kind !== 'medical' || Boolean(opened)
    return {
      ...told,
      kind,
      code: words.caseNumber(found.number),
      place: `${found.place_kind} ${found.place_name}`,
      declared_class: among(classes, found.declared_class),
      isOpen,
      mayWrite: Boolean(may_write),
      person: isOpen ? person_name : null,
      head: isOpen ? head_name : null,
      hamlet: isOpen ? hamlet : null,
      joint: found.joint_number === null ? null : words.caseNumber(found.joint_number),
      stages: found.stages.map((row) => ({ ...row, stage: among(stages, row.stage) })),
      papers: found.papers.map((row) => ({ ...row, kind: among(paperKinds, row.kind) })),
      history: history.map(historyLine),
    }
  },
})

/** Everything in one statement: a page is held to eight. */
function findCase({ db, actor, today }: SupportRead, id: string) {
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
    .select((row) => [
      jsonArrayFrom(
        row
          .selectFrom('support.stage as s')
          .select(['s.stage', 's.day', 's.amount'])
          .whereRef('s.case_id', '=', 'c.id')
          .orderBy('s.day'),
      ).as('stages'),
      jsonArrayFrom(
        row
          .selectFrom('support.paper as p')
          .innerJoin('files.file as f', 'f.id', 'p.file_id')
          .select(['p.id', 'p.kind', 'p.stage', 'p.added_at', 'p.added_by', 'f.type', 'f.name', 'f.taken_at'])
          .whereRef('p.case_id', '=', 'c.id')
          .orderBy('p.added_at')
          .orderBy('p.id'),
      ).as('papers'),
      jsonArrayFrom(
        row
          .selectFrom('support.house_source as g')
          .select(['g.source', 'g.amount'])
          .whereRef('g.case_id', '=', 'c.id')
          .orderBy('g.nth'),
      ).as('sources'),
      jsonArrayFrom(
        row
          .selectFrom('support.goods_line as l')
          .innerJoin('support.item as i', 'i.code', 'l.item')
          .select(['l.item', 'i.name', 'i.unit', 'l.quantity'])
          .whereRef('l.case_id', '=', 'c.id')
          .orderBy('l.nth'),
      ).as('lines'),
      jsonArrayFrom(
        row
          .selectFrom('audit.entry as e')
          .select(['e.id', 'e.recorded_at', 'e.deed', 'e.actor_name', 'e.reason', 'e.before', 'e.after'])
          .where('e.subject', '=', id)
          .orderBy('e.recorded_at', 'desc')
          .orderBy('e.id', 'desc'),
      ).as('history'),
      row
        .exists(
          row
            .selectFrom('audit.entry')
            .select('id')
            .where('subject', '=', id)
            .where('deed', '=', patientDeed)
            .where('actor', '=', actor.userId)
            .where('business_day', '=', today),
        )
        .as('opened'),
      row
        .exists(
          row
            .selectFrom('scope.grant')
            .select('id')
            .where('user_id', '=', actor.userId)
            .where('role', 'in', writers)
            .where('revoked_at', 'is', null)
            .where((day) => day.or([day('to_day', 'is', null), day('to_day', '>=', today)])),
        )
        .as('may_write'),
    ])
    .where('c.id', '=', id)
    .executeTakeFirst()
}
