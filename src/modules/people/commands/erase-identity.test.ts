import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { eraseIdentity } from './erase-identity.ts'
import { keepIdentity } from './keep-identity.ts'

const f = await fixture(await ownDatabase())
const person = f.persons.lauYPa.id
const reason = 'Người dân yêu cầu'
await keepIdentity(f.as('officer'), { person, number: '040185001234', purpose: 'Hồ sơ', consent: 'Giấy' })

test('people/erase-identity empties the drawer within reach only, with a reason, and frees the number', async () => {
  await expect(eraseIdentity(f.as('stranger'), { person, reason })).rejects.toMatchObject({
    kind: 'not-found',
  })
  await eraseIdentity(f.as('officer'), { person, reason })
  expect(await f.rows('select 1 from people.identity')).toEqual([])
  const entries = await f.rows('select subject, reason from audit.entry where deed = $1', [
    'people/erase-identity',
  ])
  expect(entries).toEqual([{ subject: person, reason }])
  const other = { person, number: '040185009876', purpose: 'Hồ sơ', consent: 'Giấy' }
  await keepIdentity(f.as('officer'), other)
  expect(await f.rows('select masked from people.identity')).toEqual([{ masked: '•••••••••876' }])
})
