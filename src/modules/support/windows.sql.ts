import { sql } from 'kysely'
import type { ReadHandle } from '#platform/module/index.ts'
import type { Kind } from './text.vi.ts'

export type EarlierHelp = { year: number; amount: number; organisation: string }
export type Helped = { kind: Kind; household?: string | undefined; person?: string | undefined; day: string }

/** Help of the same kind beyond anybody's reach: the reviewed window answers year, amount and organisation, no more. */
export async function findEarlierHelp(
  db: Pick<ReadHandle<'support', never>, 'getExecutor'>,
  { kind, household, person, day }: Helped,
  besides?: string,
): Promise<EarlierHelp[]> {
  const { rows } = await sql<EarlierHelp>`
    select year, amount, organisation
    from support.earlier_help(${kind}, ${household ?? null}, ${person ?? null}, ${day}, ${besides ?? null})`.execute(
    db,
  )
  return rows
}

/** Cases that count through this one. */
export async function findJoinedTo(
  db: Pick<ReadHandle<'support', never>, 'getExecutor'>,
  id: string,
): Promise<{ id: string; body_id: number }[]> {
  const { rows } = await sql<{
    id: string
    body_id: number
  }>`select id, body_id from support.joined_to(${id})`.execute(db)
  return rows
}
