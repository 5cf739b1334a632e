import pg from 'pg'
import type { Role } from './roles.ts'

/** Somebody whose grants in these roles reach everything on the day: for what is read beforehand for all who do. */
export async function findWholeReader(
  pool: pg.Pool,
  roles: readonly Role[],
  today: string,
): Promise<{ userId: string; name: string } | undefined> {
  const [held, day] = [`{${roles.join(',')}}`, today].map(pg.escapeLiteral)
  // Sent in one go, so one transaction: the login role by itself may not see who there is.
  const answer = await pool.query<{ userId: string; name: string }>(`set local role gb_reader_local;
    select a.user_id as "userId", a.name from scope.whole w join scope.grant g on g.line = 'place' and g.root_id = w.place_id
    join scope.account a using (user_id) cross join lateral scope.reach(a.user_id, ${held}, ${day}) r
    where r.whole limit 1`)
  // Several statements answer as an array, which the driver's types do not know.
  return [answer].flat().at(-1)?.rows[0]
}
