import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { eraseIdentityInput } from '../inputs.ts'
import { keeperOf } from '../keeper.ts'
import { room } from '../module.ts'

/** The number is gone from the drawer; that it was kept, and why it was erased, stays in the history. */
export const eraseIdentity = room.command('erase-identity', {
  input: eraseIdentityInput,
  roles: writers,
  example: ({ identified }) => ({ person: identified, reason: 'Người dân yêu cầu xóa' }),
  async run(work, { person: id, reason }) {
    const person = await work.db
      .selectFrom('people.person')
      .select(['place_id', 'household_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!person) throw notFound()
    const answer = { household: person.household_id }
    const erased = await work.db.deleteFrom('people.identity').where('person_id', '=', id).executeTakeFirst()
    // Pressed twice: it is empty already.
    if (erased.numDeletedRows === 0n) return answer
    work.changed({ record: id, body: await keeperOf(work, person.place_id), reason })
    return answer
  },
})
