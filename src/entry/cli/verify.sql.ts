import { type Kysely, sql } from 'kysely'

type Handle = Pick<Kysely<unknown>, 'getExecutor'>

export type BrokenLink = { chain: number; nth: number; entry: string | null }
export type DifferingFact = { side: string; indicator: string; record: string }

export async function findBrokenLinks(db: Handle): Promise<BrokenLink[]> {
  const { rows } = await sql<BrokenLink>`
    select chain, nth, entry_id as entry from audit.broken()
    union all
    select chain, max(nth), null from audit.link where chain not in (select chain from audit.tip) group by chain
    order by chain, nth`.execute(db)
  return rows
}

export async function findDifferingFacts(
  db: Handle,
  room: string,
  codes: readonly string[],
): Promise<DifferingFact[]> {
  const { rows } = await sql<DifferingFact>`
    select side, indicator, record from counted.differing(${room}, ${codes}) order by indicator, record, side`.execute(
    db,
  )
  return rows
}
