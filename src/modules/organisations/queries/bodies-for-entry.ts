import { writers } from '#platform/scope/index.ts'
import { listWithinReach } from '../bodies.sql.ts'
import { bodiesForEntryInput } from '../inputs.ts'
import { room } from '../module.ts'

/** Enough for a commune's or a district's; the province searches. */
const mostBodies = 100

/**
 * The bodies of today for which the actor may enter records; `total` says when a search must narrow them,
 * `own` is the one where the actor holds a post.
 */
export const bodiesForEntry = room.query('bodies-for-entry', {
  input: bodiesForEntryInput,
  roles: writers,
  example: () => ({ text: '' }),
  async run({ db, today, actor }, { text }) {
    const own = await db
      .selectFrom('organisations.post')
      .select('body_id')
      .where('user_id', '=', actor.userId)
      .where('from_day', '<=', today)
      .where((post) => post.or([post('to_day', 'is', null), post('to_day', '>=', today)]))
      .orderBy('from_day', 'desc')
      .executeTakeFirst()
    return { ...(await listWithinReach(db, text, today, mostBodies)), own: own?.body_id ?? null }
  },
})
