import { readers } from '#platform/scope/index.ts'
import { getBodyInput } from '../inputs.ts'
import { room } from '../module.ts'
import { deedWords } from '../text.vi.ts'

/** More changes than this nobody reads on a page; the audit keeps all of them. */
const mostEntries = 50

/** What was done to the body and its posts, newest first; nothing beyond the reach. */
export const getBodyHistory = room.query('get-body-history', {
  input: getBodyInput,
  roles: [...readers, 'administrator'],
  example: ({ body }) => ({ id: body }),
  async run({ db }, { id }) {
    const rows = await db
      .selectFrom('audit.entry')
      .select(['id', 'recorded_at', 'deed', 'actor_name', 'reason'])
      .where('body_id', '=', id)
      .where('deed', 'like', 'organisations/%')
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostEntries)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      at: row.recorded_at.toISOString(),
      deed: deedWords[row.deed] ?? row.deed,
      who: row.actor_name,
      ...(row.reason && { reason: row.reason }),
    }))
  },
})
