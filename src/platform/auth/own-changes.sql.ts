import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { AuthCore, Session } from './session.ts'

type OwnChange = 'change-password' | 'confirm-second-factor' | 'end-second-factor'

/** What people change about their own sign-in stands in the history, like what an administrator changes about it. */
export async function noteOwnChange(
  { pool }: AuthCore,
  { userId, name }: Pick<Session, 'userId' | 'name'>,
  deed: OwnChange,
): Promise<void> {
  const [id, did, actor, called] = [uuidv7(), `auth/${deed}`, userId, name].map(pg.escapeLiteral)
  // Sent in one go, so one transaction: for this row the login role takes the role that may write history. No reach is needed,
  // as somebody without any grant changes a password too.
  await pool.query(`set local role gb_writer_local;
    insert into audit.entry (id, recorded_at, business_day, deed, actor, actor_name, subject)
    values (${id}, now(), coalesce(scope.business_day(), (now() at time zone 'Asia/Ho_Chi_Minh')::date), ${did}, ${actor}, ${called}, ${actor})`)
}
