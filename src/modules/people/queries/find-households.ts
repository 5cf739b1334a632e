import { readers } from '#platform/scope/index.ts'
import { findHouseholdsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { find } from '../people.sql.ts'

/** What an officer still looks over on one page. */
export const householdsPerPage = 50

/** By head, hamlet or phone, with or without marks, each word from its start; in the order of given names. */
export const findHouseholds = room.query('find-households', {
  input: findHouseholdsInput,
  roles: readers,
  example: ({ place }) => ({ text: 'lau y pa', place }),
  async run({ db }, input) {
    const { ids, total } = await find(db, 'household', input, householdsPerPage)
    const answer = { total, page: input.page, perPage: householdsPerPage }
    if (ids.length === 0) return { ...answer, households: [] }
    const rows = await db
      .selectFrom('people.household as h')
      .innerJoin('territory.place as p', 'p.id', 'h.place_id')
      .select(['h.id', 'h.head_name', 'h.hamlet', 'h.member_count', 'h.place_id', 'p.kind', 'p.name'])
      .where('h.id', 'in', ids)
      .execute()
    const households = rows
      .map((row) => ({
        id: row.id,
        headName: row.head_name,
        hamlet: row.hamlet,
        memberCount: row.member_count,
        place: { id: row.place_id, name: `${row.kind} ${row.name}` },
      }))
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    return { ...answer, households }
  },
})
