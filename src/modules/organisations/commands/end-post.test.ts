import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from '../queries/bodies-for-entry.ts'
import { appointOfficer } from './appoint-officer.ts'
import { endPost } from './end-post.ts'
import { givePostAccess } from './give-post-access.ts'

const f = await fixture(await ownDatabase())
const newcomer = { userId: 'newcomer', name: 'Và Y Mới' }
await f.rows("insert into scope.account values ('newcomer', 'Và Y Mới')")
const post = { title: 'Chủ tịch', holderName: 'Và Y Mới', basis: 'elected', fromDay: '2022-06-01' }
const ending = { lastDay: '2022-07-25', reason: 'Nghỉ hưu' }
const appoint = async (body: number) => (await appointOfficer(f.as('specialist'), { ...post, body })).id

test('organisations/end-post takes the access at once: the next question of the same session finds nothing', async () => {
  const id = await appoint(f.bodies.womenMuongLong)
  await givePostAccess(f.as('administrator'), {
    post: id,
    account: 'newcomer',
    role: 'commune-officer',
    line: 'place',
  })
  const ask = () => f.askAs(newcomer, bodiesForEntry, { text: '' })
  expect((await ask()).total).toBeGreaterThan(0)
  await endPost(f.as('specialist'), { id, version: 2, ...ending })
  await expect(ask()).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(endPost(f.as('specialist'), { id, version: 3, ...ending })).rejects.toMatchObject({
    message: 'Chức danh này đã kết thúc ngày 25/7/2022.',
  })
})

test('whoever reaches the body ends its posts, and the access that came with them wherever it reached', async () => {
  const id = await appoint(f.bodies.womenMuongLong)
  const access = { post: id, account: 'newcomer', role: 'commune-officer', line: 'place' }
  await givePostAccess(f.as('administrator'), access)
  await endPost(f.as('womenOfficer'), { id, version: 2, ...ending })
  const asking = f.askAs(newcomer, bodiesForEntry, { text: '' })
  await expect(asking).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a post beyond the reach is not found; a post does not end before it began', async () => {
  const id = await appoint(f.bodies.frontNhonMai)
  await expect(endPost(f.as('officer'), { id, version: 1, ...ending })).rejects.toMatchObject({
    kind: 'not-found',
  })
  const early = endPost(f.as('specialist'), { id, version: 1, ...ending, lastDay: '2022-05-01' })
  await expect(early).rejects.toMatchObject({ fields: { lastDay: expect.stringContaining('1/6/2022') } })
})
