import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getBody } from '../queries/get-body.ts'
import { appointOfficer } from './appoint-officer.ts'

const f = await fixture(await ownDatabase())
const { frontMuongLong, frontNhonMai } = f.bodies
const post = { title: 'Chủ tịch', holderName: 'Già Bá Mẫu', basis: 'consulted', fromDay: '2022-06-01' }

test('organisations/appoint-officer shows the officer to whoever reaches the body, and to nobody else', async () => {
  await appointOfficer(f.as('officer'), { ...post, body: frontMuongLong })
  const holders = async (who: 'officer' | 'deputy' | 'stranger') =>
    (await f.ask(who, getBody, { id: frontMuongLong })).posts.map((one) => one.holderName)
  expect(await holders('officer')).toEqual(['Già Bá Mẫu'])
  expect(await holders('deputy')).toEqual(['Già Bá Mẫu'])
  expect(await holders('stranger')).toEqual([])
})

test('not in a body beyond the reach, not by a person beyond it, not before the body stood', async () => {
  const foreign = appointOfficer(f.as('officer'), { ...post, body: frontNhonMai })
  await expect(foreign).rejects.toMatchObject({ kind: 'not-found' })
  const holder = { ...post, body: frontMuongLong, person: f.persons.viVanMau.id }
  await expect(appointOfficer(f.as('officer'), holder)).rejects.toMatchObject({ kind: 'not-found' })
  const early = { ...post, body: frontMuongLong, fromDay: '2019-01-01' }
  await expect(appointOfficer(f.as('officer'), early)).rejects.toMatchObject({
    fields: { fromDay: 'Ngày 1/1/2019 tổ chức này không hoạt động. Chọn tổ chức khác, hoặc sửa ngày.' },
  })
})
