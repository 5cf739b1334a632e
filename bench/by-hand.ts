import { randomUUID } from 'node:crypto'
import type pg from 'pg'

// What a person who knows the tables would write for one page, without reach, audit or memory of earlier answers.

/** The help figures of a quarter, the year so far, and what they are compared with, straight from the cases. */
export function briefingByHand(owner: pg.Pool): Promise<unknown> {
  return owner.query(`
    with period (code, from_day, to_day) as (values
      ('own', date '2022-04-01', date '2022-06-30'), ('before', '2022-01-01', '2022-03-31'), ('last', '2021-04-01', '2021-06-30'),
      ('half', '2022-01-01', '2022-06-30'), ('half-before', '2021-07-01', '2021-12-31'), ('half-last', '2021-01-01', '2021-06-30')),
    live as (select c.* from support.case c where not exists (select from support.reversal r where r.case_id = c.id)
      and not exists (select from support.joint j where j.case_id = c.id))
    select p.code, count(*) as cases, sum(c.amount) as amount, count(distinct c.household_id) as households,
      count(distinct c.person_id) filter (where c.kind = 'medical' and c.declared_class = 'poor') as patients,
      count(distinct c.household_id) filter (where c.kind = 'livelihood' and c.declared_class = 'poor') as livelihood,
      count(distinct s.case_id) as houses, sum(l.quantity) as goods
    from period p join live c on c.day between p.from_day and p.to_day
    left join support.stage s on s.case_id = c.id and s.stage = 'first-disbursement'
    left join support.goods_line l on l.case_id = c.id group by 1`)
}

/** Cases of the quarter by district, or by commune of one district. */
export function linesByHand(owner: pg.Pool, district: number | null): Promise<unknown> {
  return owner.query(
    `select case when $1::int is null then p.parent_id else p.id end as line, count(*) from support.case c
     join territory.place p on p.id = c.place_id where c.day between '2022-04-01' and '2022-06-30' and ($1::int is null or p.parent_id = $1)
     and not exists (select from support.reversal r where r.case_id = c.id) group by 1`,
    [district],
  )
}

export async function recordsByHand(owner: pg.Pool, commune: number): Promise<void> {
  const where = "c.place_id = $1 and c.day between '2022-04-01' and '2022-06-30'"
  await owner.query(`select count(*) from support.case c where ${where}`, [commune])
  await owner.query(
    `select c.*, h.head_name, b.name from support.case c left join people.household h on h.id = c.household_id
     join organisations.body b on b.id = c.body_id where ${where} order by c.day desc limit 50`,
    [commune],
  )
}

export async function recordByHand(owner: pg.Pool, id: string): Promise<void> {
  await owner.query(
    `select c.*, h.head_name, b.name from support.case c left join people.household h on h.id = c.household_id
     join organisations.body b on b.id = c.body_id where c.id = $1`,
    [id],
  )
  await owner.query('select * from support.paper where case_id = $1', [id])
  await owner.query('select * from audit.entry where subject = $1 order by recorded_at', [id])
}

export async function listByHand(owner: pg.Pool, place: number): Promise<void> {
  await owner.query('select count(*) from support.case where place_id = $1', [place])
  await owner.query(
    `select c.*, h.head_name, b.name from support.case c left join people.household h on h.id = c.household_id
     join organisations.body b on b.id = c.body_id where c.place_id = $1 order by c.day desc, c.id limit 50`,
    [place],
  )
}

const FACTS = [
  'support.cases',
  'support.amount',
  'support.amount-livelihood',
  'support.households',
  'support.livelihood-poor-households',
]

/** The rows that one entered livelihood leaves behind, in one transaction: case, change, facts, audit with its chain, receipt. */
export async function enterByHand(
  client: pg.PoolClient,
  to: { body: number; place: number; household: string },
): Promise<void> {
  const id = randomUUID()
  const query = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  await client.query('begin')
  await query(
    'hand-case',
    `insert into support.case (id, kind, body_id, place_id, household_id, declared_class, day, amount, source, created_at, created_by)
     values ($1, 'livelihood', $2, $3, $4, 'poor', '2022-07-12', 9000000, 'Quỹ Vì người nghèo', now(), 'hand')`,
    [id, to.body, to.place, to.household],
  )
  await query(
    'hand-facts',
    `with mark as (insert into counted.change (seq, recorded_at, deed) values (nextval('counted.seq'), now(), 'hand') returning seq)
     insert into counted.fact (indicator, record, body_id, place_id, day, quantity, from_seq)
     select i, $1, $2, $3, '2022-07-12', 1, seq from mark, unnest($4::text[]) i`,
    [id, to.body, to.place, FACTS],
  )
  await query(
    'hand-audit',
    `insert into audit.entry (id, recorded_at, business_day, deed, actor, actor_name, body_id, subject, after)
     values (gen_random_uuid(), now(), '2022-07-25', 'hand', 'hand', 'hand', $1, $2, '{"amount": 9000000}')`,
    [to.body, id],
  )
  await query(
    'hand-receipt',
    "insert into audit.receipt (actor, key, deed, input_hash, result) values ('hand', $1, 'hand', '\\x00', '{}')",
    [id],
  )
  await client.query('commit')
}
