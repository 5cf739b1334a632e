import { type Kysely, sql } from 'kysely'

type Handle = Pick<Kysely<unknown>, 'getExecutor'>

/**
 * A case that is not what its history tells, and in which fields; 'missing': the history tells of a case that is not there,
 * 'untold': nothing tells how it came.
 */
export type DifferingCase = { record: string; number: number | null; fields: string[] }

/**
 * Holds every case against its own history, so that rows that were changed past the program come out also when their facts were
 * counted anew. For who may read everything.
 */
export async function findDifferingCases(db: Handle): Promise<DifferingCase[]> {
  const { rows } = await sql<DifferingCase>`
    with mended as (
      select e.subject, jsonb_object_agg(k.key, k.value order by (e.after->>'version')::int) as after
      from audit.entry e cross join lateral jsonb_each(e.after) k where e.deed = 'support/correct-support' group by e.subject
    ), told as (
      -- A correction of the day may move the case to the unit of that day, which its line does not tell.
      select subject::uuid as record, e.actor_name, e.after || coalesce(m.after, '{}') as after, coalesce(m.after ? 'day', false) as moved
      from audit.entry e left join mended m using (subject) where e.deed = 'support/record-support'
    ), stands as (
      select c.id as record, c.created_by, jsonb_build_object('kind', c.kind, 'body', c.body_id, 'place', c.place_id,
        'household', c.household_id, 'person', c.person_id, 'programme', c.programme, 'declaredClass', c.declared_class,
        'certificate', c.certificate, 'decisionNumber', c.decision_number, 'decisionDay', c.decision_day::text, 'day', c.day::text,
        'amount', c.amount, 'source', c.source, 'note', c.note, 'version', c.version, 'work', h.work, 'dueDay', h.due_day::text,
        'sources', coalesce((select jsonb_agg(jsonb_build_object('source', s.source, 'amount', s.amount) order by s.nth)
          from support.house_source s where s.case_id = c.id), '[]'),
        'lines', coalesce((select jsonb_agg(jsonb_build_object('item', l.item, 'quantity', l.quantity) order by l.nth)
          from support.goods_line l where l.case_id = c.id), '[]')) as now
      from support.case c left join support.house h on h.case_id = c.id
    ), reversed as (
      select subject::uuid as record, after->>'reversedOn' as day, reason
      from audit.entry where deed = 'support/reverse-support' and after is not null
    ), joined as (
      select distinct on (subject) subject::uuid as record, substring(after->>'joint' from '\\d+')::int as counted
      from audit.entry where deed in ('support/link-joint', 'support/unlink-joint') order by subject, recorded_at desc, id desc
    ), reached as (
      select distinct on (e.subject, k.key) e.subject::uuid as record, k.key as stage, k.value #>> '{}' as day,
        case when k.key = 'first-disbursement' then (e.after->>'amount')::bigint end as amount
      from audit.entry e cross join lateral jsonb_each(e.after) k
      where e.deed = 'support/record-stage' and k.key <> 'amount' order by e.subject, k.key, e.recorded_at desc, e.id desc
    ), differing as (
      select coalesce(s.record, t.record) as record, f.field from told t full join stands s using (record) cross join lateral (
        select 'missing' as field where s.record is null
        union all select 'untold' where t.record is null
        union all select 'enteredBy' where t.actor_name <> s.created_by
        union all select n.key from jsonb_each(s.now) n
          where n.value is distinct from coalesce(t.after->n.key, 'null') and t.record is not null and not (n.key = 'place' and t.moved)
      ) f
      union all select coalesce(r.case_id, t.record), 'reversal' from support.reversal r full join reversed t on t.record = r.case_id
        where (r.day::text, r.reason) is distinct from (t.day, t.reason)
      union all select coalesce(j.case_id, t.record), 'joint'
        from (select j.case_id, c.number as counted from support.joint j join support.case c on c.id = j.counted_case_id) j
        full join joined t on t.record = j.case_id where j.counted is distinct from t.counted
      union all select coalesce(s.case_id, t.record), 'stage'
        from support.stage s full join reached t on t.record = s.case_id and t.stage = s.stage
        where (s.day::text, s.amount) is distinct from (t.day, t.amount)
    )
    select d.record, c.number, array_agg(distinct d.field order by d.field) as fields
    from differing d left join support.case c on c.id = d.record group by d.record, c.number order by c.number, d.record`.execute(
    db,
  )
  return rows
}
