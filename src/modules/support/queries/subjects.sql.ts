import { sql } from 'kysely'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import { type Counted, countedSubquery } from '#platform/indicators/index.ts'
import { pageSize } from '../inputs.ts'
import type { SupportRead } from './filtered.sql.ts'

export type SubjectRecord = { id: string; number: number; kind: string; day: string; amount: number }
export type SubjectLine = {
  id: string
  /** Null for a patient, who stands under the case's number, and for a household beyond the reach. */
  name: string | null
  hamlet: string | null
  place: string | null
  records: SubjectRecord[]
  total: number
}

/**
 * A page of the households or persons behind a distinct figure, by given name, each with its records. A person among whose
 * records is a medical one shows these only and has no name: neither the list nor the way from it may name a patient.
 */
export async function readSubjects(
  { db }: Pick<SupportRead, 'db'>,
  counted: Counted,
  text: string,
  page: number,
): Promise<SubjectLine[]> {
  const number = /^\s*(?:ht)?[\s-]*(\d{1,9})\s*$/i.exec(text)?.[1]
  // Each word from its start, in any order, as people are searched.
  const words = searchKey(text)
    .split(' ')
    .map((word) => sql`' ' || coalesce(h.search_key, p.search_key) like ${`% ${word}%`}`)
  const wanted =
    text.trim() === ''
      ? sql`true`
      : number
        ? sql`${Number(number)}::int = any (s.numbers)`
        : sql.join(words, sql` and `)
  const { rows } = await sql<SubjectLine>`
    with behind as (
      select f.subject, c.id, c.number, c.kind, c.day, c.amount, bool_or(c.kind = 'medical') over (partition by f.subject) as is_patient
      from ${countedSubquery(counted)} f join support.case c on c.id = f.record),
    s as (
      select subject, is_patient, array_agg(number) as numbers,
        json_agg(json_build_object('id', id, 'number', number, 'kind', kind, 'day', day, 'amount', amount) order by day desc, number desc) as records
      from behind where not is_patient or kind = 'medical' group by subject, is_patient)
    select s.subject as id, coalesce(h.head_name, p.full_name) as name, coalesce(hh.hamlet, h.hamlet) as hamlet,
      t.kind || ' ' || t.name as place, s.records, count(*) over () as total
    from s
    left join people.household h on h.id = s.subject and not s.is_patient
    left join people.person p on p.id = s.subject and not s.is_patient
    left join people.household hh on hh.id = p.household_id
    left join territory.place t on t.id = coalesce(h.place_id, p.place_id)
    where ${wanted}
    order by coalesce(h.name_key, p.name_key), s.numbers[1], s.subject
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}
