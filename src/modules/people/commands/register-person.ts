import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { registerPersonInput } from '../inputs.ts'
import { insertPerson } from '../insert-person.ts'
import { room } from '../module.ts'

export const registerPerson = room.command('register-person', {
  input: registerPersonInput,
  roles: writers,
  example: ({ household }) => ({ household, fullName: 'Lầu Thị Thử', birth: '2001', sex: 'female' }),
  async run(work, { household, ...member }) {
    const found = await work.db
      .selectFrom('people.household')
      .select(['id', 'place_id'])
      .where('id', '=', household)
      .executeTakeFirst()
    if (!found) throw notFound()
    return { id: await insertPerson(work, found, member), household }
  },
})
