import type { Actor, ReadHandle } from '#platform/module/index.ts'
import type { Role } from './roles.ts'

/** Whether the person holds one of the roles today, wherever: for what one role may do inside a deed that several may do. */
export async function holdsRole(
  { db, actor, today }: { db: ReadHandle<'scope', never>; actor: Actor; today: string },
  roles: readonly Role[],
): Promise<boolean> {
  const grant = await db
    .selectFrom('scope.grant')
    .select('id')
    .where('user_id', '=', actor.userId)
    .where('role', 'in', roles)
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', today)
    .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  return grant !== undefined
}
