import { type RawBuilder, sql } from 'kysely'
import { words } from '../text.vi.ts'
import type { SupportRead } from './filtered.sql.ts'

type Suspects = {
  id: string
  number: number
  body: string
  day: string
  other_id: string
  other_number: number
  other_body: string
  other_day: string
}

/** What two offices know of one help reaches them within about a month. */
const daysApart = 31
/** As many as somebody judges in one sitting; the newest come first, and judged ones make room. */
const mostPairs = 50
/** Older pairs belong to briefings long past. */
const daysBack = 400

/** Cases of one kind for one household or person, entered by two bodies within a month, neither reversed nor linked yet. */
export async function findSuspects(
  { db, today, reach }: Pick<SupportRead, 'db' | 'today' | 'reach'>,
  id?: string,
): Promise<Suspects[]> {
  const provincial = sql`(select id from scope.body where level = 'province')`
  // Who reaches the whole province judges the pairs of its own bodies; the others' wait for their officers. Each pair once.
  const mine =
    reach === 'all'
      ? sql`c.body_id in ${provincial} and (c.number > o.number or o.body_id not in ${provincial})`
      : sql`c.number > o.number`
  const one = id ? sql`c.id = ${id}` : sql`c.day >= ${today}::date - ${daysBack}::int and ${mine}`
  const same = (recipient: RawBuilder<unknown>) => sql`
    select c.id, c.number, c.body_id, c.day, o.id as other_id, o.number as other_number, o.body_id as other_body_id, o.day as other_day
    from support.case c join support.case o on ${recipient} and o.kind = c.kind and o.body_id <> c.body_id and abs(o.day - c.day) <= ${daysApart}
    where ${one}`
  const { rows } = await sql<Suspects>`
    select x.id, x.number, b.name as body, x.day, x.other_id, x.other_number, ob.name as other_body, x.other_day
    from (${same(sql`o.household_id = c.household_id and c.kind <> 'medical'`)}
      union all ${same(sql`o.person_id = c.person_id and c.kind = 'medical'`)}) x
    join organisations.body b on b.id = x.body_id join organisations.body ob on ob.id = x.other_body_id
    where not exists (select from support.reversal r where r.case_id in (x.id, x.other_id))
      and not exists (select from support.joint j where j.case_id in (x.id, x.other_id))
    order by x.day desc, x.number desc limit ${mostPairs}`.execute(db)
  return rows
}

export function pairOf(pair: Suspects) {
  return {
    id: pair.id,
    code: words.caseNumber(pair.number),
    body: pair.body,
    otherId: pair.other_id,
    other: words.caseNumber(pair.other_number),
    otherBody: pair.other_body,
  }
}
