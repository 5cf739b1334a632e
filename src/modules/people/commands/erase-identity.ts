import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { eraseIdentityInput } from '../inputs.ts'
import { keeperOf } from '../keeper.ts'
import { room } from '../module.ts'

/** The number is gone from the drawer; that it was kept, and why it was erased, stays in the history. */
export const eraseIdentity = room.command('erase-identity', {
  input: eraseIdentityInput,
  roles: writers,
  example: ({ person }) => ({ person, reason: 'Người dân yêu cầu xóa' }),
  async run(work, { person, reason }) {
    const erased = await work.db
      .deleteFrom('people.identity')
      .where('person_id', '=', person)
      .returning('place_id')
      .executeTakeFirst()
    if (!erased) throw notFound()
    work.changed({ record: person, body: await keeperOf(work, erased.place_id), reason })
    return { person }
  },
})
