import { type Kysely, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Refusal } from '#platform/refusal.ts'
import type { AuthCore, Session } from './session.ts'

type OwnChange = 'change-password' | 'confirm-second-factor' | 'end-second-factor'

/**
 * What people change about their own sign-in stands in the history, like what an administrator changes about it: the library's
 * writes and the line are one transaction, whatever happens in between. A refusal leaves no line, but the library's count of it.
 */
export async function changeOwn<Done>(
  core: AuthCore,
  session: Pick<Session, 'userId' | 'name'>,
  deed: OwnChange,
  change: (core: Pick<AuthCore, 'db' | 'library'>) => Promise<Done>,
): Promise<Done> {
  const ended = await core.db.transaction().execute(async (db) => {
    const result = await change({ db, library: core.libraryOn(db) }).catch(refusalOrFault)
    if (!(result instanceof Refusal)) await note(db, session, deed)
    return result
  })
  if (ended instanceof Refusal) throw ended
  return ended
}

function refusalOrFault(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

/** The last of its transaction, whose role it takes: the login role may not write history. No reach is needed, as somebody
 * without any grant changes a password too. */
async function note(
  db: Pick<Kysely<unknown>, 'getExecutor'>,
  { userId, name }: Pick<Session, 'userId' | 'name'>,
  deed: OwnChange,
): Promise<void> {
  await sql`set local role gb_writer_local`.execute(db)
  await sql`
    insert into audit.entry (id, recorded_at, business_day, deed, actor, actor_name, subject)
    values (${uuidv7()}, now(), coalesce(scope.business_day(), (now() at time zone 'Asia/Ho_Chi_Minh')::date),
      ${`auth/${deed}`}, ${userId}, ${name}, ${userId})`.execute(db)
}
