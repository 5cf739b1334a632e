import { type Kysely, sql } from 'kysely'

type Handle = Pick<Kysely<unknown>, 'getExecutor'>

/** Whether every migration of this program has run there. */
export async function isPrepared(db: Handle, migrations: readonly string[]): Promise<boolean> {
  const { rows: found } = await sql<{ some: boolean }>`
    select to_regclass('public.kysely_migration') is not null as some`.execute(db)
  if (!found[0]?.some) return false
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration`.execute(db)
  const ran = new Set(rows.map(({ name }) => name))
  return migrations.every((name) => ran.has(name))
}

export async function readBusinessDay(db: Handle): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select scope.business_day() as day`.execute(db)
  return rows[0]?.day ?? null
}

/** The longest-standing account that may administer: it stands in the history of what is done from the command line. */
export async function findAdministrator(db: Handle): Promise<{ userId: string; name: string } | undefined> {
  const { rows } = await sql<{ userId: string; name: string }>`
    select a.user_id as "userId", a.name from scope.grant g join scope.account a using (user_id)
    where g.role = 'administrator' and g.revoked_at is null and not a.disabled and (g.to_day is null or g.to_day >= current_date)
    order by g.given_at, g.id limit 1`.execute(db)
  return rows[0]
}
