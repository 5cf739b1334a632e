import { sql } from 'kysely'
import { writers } from '#platform/scope/index.ts'
import { type HistoryRow, patientDeed } from '../history.ts'
import type { SupportRead } from './filtered.sql.ts'

type Row = {
  id: string
  number: number
  kind: string
  programme: string | null
  version: number
  declared_class: string
  certificate: string | null
  decision_number: string | null
  decision_day: string | null
  day: string
  amount: number
  source: string
  note: string | null
  double_reason: string | null
  late_reason: string | null
  created_at: Date
  created_by: string
  body: string
  place: string
  work: string | null
  due_day: string | null
  head: string | null
  hamlet: string | null
  person: string | null
  reversed_on: string | null
  reversal_reason: string | null
  reversed_by: string | null
  joint_id: string | null
  joint_number: number | null
  stages: { stage: string; day: string; amount: number | null }[]
  papers: {
    id: string
    kind: string
    stage: string | null
    added_at: string
    added_by: string
    type: string
    taken_at: string | null
  }[]
  sources: { source: string; amount: number }[]
  lines: { item: string; name: string; unit: string; quantity: number }[]
  history: HistoryRow[]
  opened: boolean
  may_write: boolean
}

const listOf = (rows: ReturnType<typeof sql>) => sql`coalesce((select json_agg(x) from (${rows}) x), '[]')`

/** A case with everything that its page shows, in one statement: a page is held to eight. Undefined beyond the reach. */
export async function findCase({ db, actor, today }: SupportRead, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select c.id, c.number, c.kind, c.programme, c.version, c.declared_class, c.certificate, c.decision_number, c.decision_day,
      c.day, c.amount, c.source, c.note, c.double_reason, c.late_reason, c.created_at, c.created_by,
      b.name as body, t.kind || ' ' || t.name as place, house.work, house.due_day,
      h.head_name as head, h.hamlet, p.full_name as person,
      r.day as reversed_on, r.reason as reversal_reason, r.recorded_by as reversed_by,
      j.counted_case_id as joint_id, other.number as joint_number,
      ${listOf(sql`select stage, day, amount from support.stage where case_id = c.id order by day, stage`)} as stages,
      ${listOf(sql`select p.id, p.kind, p.stage, p.added_at, p.added_by, f.type, f.taken_at from support.paper p
        join files.file f on f.id = p.file_id where p.case_id = c.id order by p.added_at, p.id`)} as papers,
      ${listOf(sql`select source, amount from support.house_source where case_id = c.id order by nth`)} as sources,
      ${listOf(sql`select l.item, i.name, i.unit, l.quantity from support.goods_line l join support.item i on i.code = l.item
        where l.case_id = c.id order by l.nth`)} as lines,
      ${listOf(sql`select id, recorded_at, deed, actor_name, reason, before, after from audit.entry where subject = c.id::text
        order by recorded_at desc, id desc`)} as history,
      exists (select from audit.entry e where e.subject = c.id::text and e.deed = ${patientDeed} and e.actor = ${actor.userId}
        and e.business_day = ${today}) as opened,
      exists (select from scope.grant g where g.user_id = ${actor.userId} and g.role in (${sql.join([...writers])})
        and g.revoked_at is null and g.from_day <= ${today} and (g.to_day is null or g.to_day >= ${today})) as may_write
    from support.case c
    join organisations.body b on b.id = c.body_id
    join territory.place t on t.id = c.place_id
    left join support.house house on house.case_id = c.id
    left join people.household h on h.id = c.household_id
    left join people.person p on p.id = c.person_id
    left join support.reversal r on r.case_id = c.id
    left join support.joint j on j.case_id = c.id
    left join support.case other on other.id = j.counted_case_id
    where c.id = ${id}`.execute(db)
  return rows[0]
}
