import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getPerson } from '../queries/get-person.ts'
import { correctPerson } from './correct-person.ts'

const f = await fixture(await ownDatabase())
const { id } = f.persons.lauYPa

test('people/correct-person changes the person; the second editor sees both values', async () => {
  const input = { id, version: 1, fullName: 'Lầu Y Pá', birth: '2/1/1985', sex: 'female' }
  expect((await correctPerson(f.as('officer'), input)).version).toBe(2)
  expect(await f.ask('officer', getPerson, { id })).toMatchObject({
    fullName: 'Lầu Y Pá',
    birth: { year: 1985, day: '1985-01-02' },
  })
  await expect(correctPerson(f.as('specialist'), { ...input, birth: '1986' })).rejects.toMatchObject({
    kind: 'conflict',
    details: { version: 2, changes: [{ label: 'Ngày sinh', before: '2/1/1985', after: '1986' }] },
  })
})

test('a person beyond the reach is not found', async () => {
  const foreign = { id: f.persons.viVanMau.id, version: 1, fullName: 'Vi Văn Khác' }
  await expect(correctPerson(f.as('officer'), foreign)).rejects.toMatchObject({ kind: 'not-found' })
})
