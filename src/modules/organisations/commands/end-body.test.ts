import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from '../queries/bodies-for-entry.ts'
import { getBody } from '../queries/get-body.ts'
import { listBodies } from '../queries/list-bodies.ts'
import { appointOfficer } from './appoint-officer.ts'
import { endBody } from './end-body.ts'
import { givePostAccess } from './give-post-access.ts'

const f = await fixture(await ownDatabase())
const { womenKySon, womenMuongLong } = f.bodies
const input = { version: 1, lastDay: '2022-07-20', basis: 'Quyết định 4' }
await f.rows("insert into scope.account values ('newcomer', 'Lầu Thị Mới')")

test('organisations/end-body waits for what stands below', async () => {
  await expect(endBody(f.as('specialist'), { ...input, id: womenKySon })).rejects.toMatchObject({
    message: 'Còn 1 tổ chức trực thuộc đang hoạt động. Chuyển hoặc kết thúc các tổ chức đó trước.',
  })
})

test('with the body end its posts and their access; its past stays readable from above', async () => {
  const post = { body: womenMuongLong, title: 'Chủ tịch', holderName: 'Lầu Thị Mới', basis: 'elected' }
  const { id } = await appointOfficer(f.as('officer'), { ...post, fromDay: '2022-01-01' })
  await givePostAccess(f.as('administrator'), {
    post: id,
    account: 'newcomer',
    role: 'commune-officer',
    line: 'body',
  })
  const newcomer = () => f.askAs({ userId: 'newcomer', name: 'Lầu Thị Mới' }, bodiesForEntry, { text: '' })
  expect((await newcomer()).bodies.map((body) => body.id)).toEqual([womenMuongLong])
  await endBody(f.as('specialist'), { ...input, id: womenMuongLong })
  await expect(newcomer()).rejects.toMatchObject({ kind: 'forbidden' })
  const body = await f.ask('specialist', getBody, { id: womenMuongLong })
  expect(body).toMatchObject({ toDay: '2022-07-20', posts: [{ toDay: '2022-07-20' }] })
  const [above] = await f.rows<{ bodies: number[] }>(
    `select bodies from scope.reach('womenOfficer', array['province-specialist'], '2022-08-01')`,
  )
  expect(above?.bodies).toContain(womenMuongLong)
  const on = async (day: string) =>
    (await f.ask('deputy', listBodies, { text: 'lhpn muong long', day })).bodies.length
  expect([await on('2022-07-20'), await on('2022-07-21')]).toEqual([1, 0])
  await expect(
    endBody(f.as('specialist'), { ...input, id: womenMuongLong, version: 2 }),
  ).rejects.toMatchObject({
    message: 'Tổ chức này đã kết thúc ngày 20/7/2022.',
  })
})
