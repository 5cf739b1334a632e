import { sql } from 'kysely'
import type { Reading } from '#platform/module/index.ts'
import { type Role, roles } from '#platform/scope/index.ts'

export type Standing = { role: Role; line: 'place' | 'body'; root: number; name: string }

/** What the signed-in person's grants make of them today, with the name of the place or body; empty when nothing does. */
export async function readStanding(reading: Reading): Promise<Standing[]> {
  const { userId } = reading.actor
  const today = reading.platform.clock.today()
  const { rows } = await reading.run(roles, (transaction) =>
    sql<Standing>`
      select g.role, g.line, g.root_id as root, coalesce(p.kind || ' ' || p.name, b.name) as name
      from scope.grant g
      left join territory.place p on g.line = 'place' and p.id = g.root_id
      left join organisations.body b on g.line = 'body' and b.id = g.root_id
      where g.user_id = ${userId} and g.revoked_at is null and g.from_day <= ${today}
        and (g.to_day is null or g.to_day >= ${today})
      order by g.from_day, g.id`.execute(transaction.db),
  )
  return rows
}
