import { sql } from 'kysely'
import type { NearFact } from './changed.ts'
import { inSlice, lineOf, lineSource } from './facts.sql.ts'
import { type FactReader, listed, type TotalsAsk } from './figures.sql.ts'
import { oldestOpen } from './snapshot.ts'

/** More changes, or more facts near them, are not worth following: everything is read anew. */
const changesMost = 2_000
const factsMost = 20_000

/** What a reader sees of time: its snapshot, and whether the facts changed, or the trees were made anew, since another. */
export type Sight = { snapshot: string; renewed: number; changed: boolean }

/** @param since a snapshot; undefined: none is known, so everything counts as changed */
export async function readSight(db: FactReader, since: string | undefined): Promise<Sight> {
  const changed = since
    ? sql`exists (select from counted.change where xid >= ${oldestOpen(since)}::xid8 and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot))`
    : sql`true`
  const { rows } = await sql<Sight>`
    select pg_current_snapshot()::text as snapshot, times as renewed, ${changed} as changed from scope.renewed`.execute(
    db,
  )
  return rows[0] ?? { snapshot: '', renewed: 0, changed: true }
}

/**
 * The facts near what changed since the snapshot, for `withChange`. Undefined: too much has changed.
 * Arrays, not joins: the planner cannot know that few changes are new, and would read every fact to find theirs.
 */
export async function readChange(
  db: FactReader,
  since: string,
  { codes, covering, slice, by }: TotalsAsk,
): Promise<NearFact[] | undefined> {
  const source = by ? sql.ref(`x.${lineSource(by.breakdown)}`) : sql`null::int`
  const line = by ? lineOf(by.breakdown, by.map) : sql<string>`''`
  const asked = [...codes.flow, ...codes.stock, ...codes.distinct, ...covering]
  const within = sql`f.indicator in (${listed(asked)}) and ${inSlice(slice, true)}`
  // The range says that they are few: of an array alone the planner takes ten of the usual size, and where much came in with one
  // change (an import) it would rather read all facts of the place or body.
  const isFresh = (
    seq: 'from_seq' | 'until_seq',
  ) => sql`f.${sql.ref(seq)} = any ((select seqs from fresh)::bigint[])
    and f.${sql.ref(seq)} between (select first from fresh) and (select last from fresh)`
  // Asked of a hashed set: compared with each of an array, a thousand changes would cost a million comparisons.
  const known = sql`f.from_seq not in (select unnest(seqs) from fresh)`
  const told = (what: 'subject' | 'record') => sql`
    f.until_seq is null and f.${sql.ref(what)} = any (array(select ${sql.ref(what)} from touched where indicator in (${listed(codes.distinct)})))
      and f.indicator in (${listed(codes.distinct)}) and ${inSlice(slice, true)} and ${known}`
  const { rows } = await sql<NearFact & { changes: number }>`
    with fresh as materialized (select coalesce(array_agg(seq), '{}') as seqs, min(seq) as first, max(seq) as last
      from (select seq from counted.change where xid >= ${oldestOpen(since)}::xid8 and not pg_visible_in_snapshot(xid, ${since}::pg_snapshot)
        limit ${changesMost + 1}) c),
    touched as materialized (
      select f.*, false as was, true as is from counted.fact f where ${isFresh('from_seq')} and f.until_seq is null and ${within}
      union all
      select f.*, true, false from counted.fact f where ${isFresh('until_seq')} and ${known} and ${within}),
    near as (
      select * from touched
      union select f.*, true, true from counted.fact f where ${told('subject')}
      union select f.*, true, true from counted.fact f where ${told('record')})
    select cardinality(seqs) as changes, x.*
    from fresh left join (select indicator, ${line} as line, day, quantity, subject, record, was, "is"
      from (select *, ${source} as source from near x) x) x on true limit ${factsMost + 1}`.execute(db)
  if (rows.length > factsMost || (rows[0]?.changes ?? 0) > changesMost) return undefined
  return rows.filter((row) => row.indicator !== null)
}
