import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from '../queries/bodies-for-entry.ts'
import { appointOfficer } from './appoint-officer.ts'
import { givePostAccess } from './give-post-access.ts'

const f = await fixture(await ownDatabase())
await f.rows("insert into scope.account values ('newcomer', 'Và Y Mới', false), ('closed', 'Và Y Cũ', true)")
const post = { title: 'Phó Chủ tịch', holderName: 'Và Y Mới', basis: 'consulted', fromDay: '2022-06-01' }
const { id } = await appointOfficer(f.as('officer'), { ...post, body: f.bodies.frontMuongLong })
const access = { post: id, account: 'newcomer', role: 'commune-officer' }
const reached = async () => {
  const { bodies } = await f.askAs({ userId: 'newcomer', name: 'Và Y Mới' }, bodiesForEntry, { text: '' })
  return bodies.map((body) => body.id)
}

test('organisations/give-post-access opens the body, or the whole place where it stands', async () => {
  await givePostAccess(f.as('administrator'), { ...access, line: 'body' })
  expect(await reached()).toEqual([f.bodies.frontMuongLong])
  await givePostAccess(f.as('administrator'), { ...access, line: 'place' })
  expect(await reached()).toContain(f.bodies.womenMuongLong)
})

test('only an administrator gives access, and only to an open account', async () => {
  for (const who of ['officer', 'specialist'] as const) {
    const giving = givePostAccess(f.as(who), { ...access, role: 'administrator', line: 'place' })
    await expect(giving).rejects.toMatchObject({ kind: 'forbidden' })
  }
  const closed = givePostAccess(f.as('administrator'), { ...access, account: 'closed', line: 'body' })
  await expect(closed).rejects.toMatchObject({ code: 'organisations/account-missing' })
})
