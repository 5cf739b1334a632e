import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { findHouseholds } from '../queries/find-households.ts'
import { getHouseholdHistory } from '../queries/get-household-history.ts'
import { correctHousehold } from './correct-household.ts'

const f = await fixture(await ownDatabase())
const { id } = f.households.lauYPa
const now = { id, headName: 'Lầu Y Pà', hamlet: 'Bản Mường Lống 1' }

test('people/correct-household changes the record, its search and its history', async () => {
  const done = await correctHousehold(f.as('officer'), {
    ...now,
    version: 1,
    hamlet: 'Bản Huồi Khí',
    memberCount: 6,
  })
  expect(done.version).toBe(2)
  const { households } = await f.ask('officer', findHouseholds, { text: 'huoi khi' })
  expect(households.map((one) => one.id)).toEqual([id])
  const history = await f.ask('officer', getHouseholdHistory, { id })
  expect(history[0]).toMatchObject({
    deed: 'sửa hộ',
    changes: [
      { label: 'Bản, xóm', before: 'Bản Mường Lống 1', after: 'Bản Huồi Khí' },
      { label: 'Số khẩu', before: null, after: '6' },
    ],
  })
})

test('the second of two editors sees both values and who was first', async () => {
  const mine = { ...now, hamlet: 'Bản Huồi Khí', memberCount: 5 }
  await expect(correctHousehold(f.as('specialist'), { ...mine, version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(/^Già Bá Mẫu đã sửa hộ này lúc .+ Chọn bản đúng\.$/),
    details: { version: 2, changes: [{ label: 'Số khẩu', before: '6', after: '5' }] },
  })
  expect((await correctHousehold(f.as('specialist'), { ...mine, version: 2 })).version).toBe(3)
})

test('two editors who wrote the same do not meet', async () => {
  const same = { ...now, hamlet: 'Bản Huồi Khí', memberCount: 5, version: 1 }
  expect((await correctHousehold(f.as('officer'), same)).version).toBe(3)
})

test('a household beyond the reach is not found', async () => {
  const foreign = { ...now, id: f.households.viVanMau.id, version: 1 }
  await expect(correctHousehold(f.as('officer'), foreign)).rejects.toMatchObject({ kind: 'not-found' })
})
