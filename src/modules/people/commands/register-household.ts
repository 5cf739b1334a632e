import type { z } from 'zod'
import { notFound, type Work } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { registerHouseholdInput } from '../inputs.ts'
import { insertPerson } from '../insert-person.ts'
import { keeperOf } from '../keeper.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { householdKeys } from '../rules.ts'
import { headRelation } from '../text.vi.ts'

type Input = z.output<typeof registerHouseholdInput>
type Entering = Work<'people', 'territory'>

/** A household with its head as its first person; further members with it or later. */
export const registerHousehold = room.command('register-household', {
  input: registerHouseholdInput,
  roles: writers,
  example: ({ place }) => ({ place, headName: 'Lầu Bá Thử', hamlet: 'Bản Thử' }),
  async run(work, input) {
    await checkPlace(work, input.place)
    await checkTwin(work, input)
    const { place, headName, hamlet, memberCount, phone } = input
    const id = work.newId()
    const entered = { headName, hamlet, memberCount: memberCount ?? null, phone: phone ?? null }
    await work.db
      .insertInto('people.household')
      .values({
        id,
        place_id: place,
        head_name: headName,
        hamlet,
        member_count: entered.memberCount,
        phone: entered.phone,
        ...householdKeys(input),
      })
      .execute()
    work.changed({ record: id, body: await keeperOf(work, place), after: entered, reason: input.twinReason })
    const at = { id, place_id: place }
    const self = { fullName: headName, birth: input.headBirth, sex: input.headSex, relation: headRelation }
    const head = await insertPerson(work, at, self, 'headBirth')
    const persons = [head]
    for (const member of input.members) persons.push(await insertPerson(work, at, member))
    return { id, head, persons }
  },
})

async function checkPlace(work: Entering, id: number): Promise<void> {
  const place = await work.db
    .selectFrom('territory.place')
    .select(['kind', 'name', 'level', 'to_day'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!place) throw notFound()
  if (place.level !== 'commune') throw refuse('invalid', 'place-not-commune', [], { field: 'place' })
  if (place.to_day && place.to_day < work.today) {
    const name = `${place.kind} ${place.name}`
    throw refuse('invalid', 'place-ended', [name, place.to_day], { field: 'place' })
  }
}

async function checkTwin(work: Entering, { place, headName, hamlet, twinReason }: Input): Promise<void> {
  if (twinReason) return
  const { name_key } = householdKeys({ headName, hamlet })
  const twin = await work.db
    .selectFrom('people.household')
    .select(['id', 'head_name', 'hamlet'])
    .where('place_id', '=', place)
    .where('name_key', '=', name_key)
    .where('hamlet', '=', hamlet)
    .executeTakeFirst()
  if (!twin) return
  const { id, head_name } = twin
  const details = { household: id }
  throw refuse('warning', 'household-twin', [head_name, twin.hamlet], { field: 'twinReason', details })
}
