import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getHousehold } from '../queries/get-household.ts'
import { registerPerson } from './register-person.ts'

const f = await fixture(await ownDatabase())
const member = { fullName: 'Và Y Con', birth: '2012', sex: 'female', relation: 'Con' }

test('people/register-person adds a member to a household within reach', async () => {
  const { id } = f.households.vaBaCho
  const made = await registerPerson(f.as('officer'), { household: id, ...member })
  const { persons } = await f.ask('officer', getHousehold, { id })
  expect(persons.map((one) => one.id)).toContain(made.id)
  const [row] = await f.rows('select place_id, name_key from people.person where id = $1', [made.id])
  expect(row).toEqual({ place_id: f.places.muongLong, name_key: 'Con Và Y' })
})

test('a household beyond the reach is not found', async () => {
  const foreign = { household: f.households.viVanMau.id, ...member }
  await expect(registerPerson(f.as('officer'), foreign)).rejects.toMatchObject({ kind: 'not-found' })
})
