import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getBody } from '../queries/get-body.ts'
import { getBodyHistory } from '../queries/get-body-history.ts'
import { listBodies } from '../queries/list-bodies.ts'
import { renameBody } from './rename-body.ts'

const f = await fixture(await ownDatabase())
const id = f.bodies.womenMuongLong
const input = { id, version: 1, name: 'Hội LHPN xã Mường Lống Mới', basis: 'Quyết định 12 ngày 1/7/2022' }

test('organisations/rename-body gives the new name to lists and keeps the paper in the history', async () => {
  await renameBody(f.as('specialist'), input)
  const found = await f.ask('deputy', listBodies, { text: 'lhpn moi' })
  expect(found.bodies.map((body) => body.id)).toEqual([id])
  const [newest] = await f.ask('specialist', getBodyHistory, { id })
  expect(newest).toMatchObject({ deed: 'đổi tên', reason: input.basis, who: 'Trần Thị Mẫu' })
  expect((await f.ask('specialist', getBody, { id })).version).toBe(2)
  expect(await f.ask('stranger', getBodyHistory, { id })).toEqual([])
})

test('the second editor is told, and a local reach renames nothing', async () => {
  await expect(renameBody(f.as('specialist'), input)).rejects.toMatchObject({ kind: 'conflict' })
  const local = renameBody(f.as('womenOfficer'), { ...input, version: 2 })
  await expect(local).rejects.toMatchObject({ kind: 'forbidden' })
})
