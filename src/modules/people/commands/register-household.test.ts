import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getHousehold } from '../queries/get-household.ts'
import { getHouseholdHistory } from '../queries/get-household-history.ts'
import { registerHousehold } from './register-household.ts'

const f = await fixture(await ownDatabase())
const { muongLong, nhonMai, kySon } = f.places

test('people/register-household enters the household, its head and its members at the place', async () => {
  const made = await registerHousehold(f.as('officer'), {
    place: muongLong,
    headName: ' Hờ  Bá Thử ',
    hamlet: 'Bản Trung Tâm',
    memberCount: '3',
    phone: '0912 345 678',
    headBirth: '12/3/1979',
    headSex: 'male',
    members: [{ fullName: 'Hờ Y Thử', relation: 'Con', birth: '2010' }],
  })
  const household = await f.ask('officer', getHousehold, { id: made.id })
  expect(household).toMatchObject({
    headName: 'Hờ Bá Thử',
    memberCount: 3,
    phone: '0912345678',
    place: { name: 'Xã Mường Lống', district: 'Huyện Kỳ Sơn' },
    version: 1,
  })
  expect(household.persons.map((one) => [one.id, one.fullName, one.relation, one.birth.year])).toEqual([
    [made.head, 'Hờ Bá Thử', 'Chủ hộ', 1979],
    [made.persons[1], 'Hờ Y Thử', 'Con', 2010],
  ])
  const history = await f.ask('officer', getHouseholdHistory, { id: made.id })
  expect(history.map((entry) => entry.deed).sort()).toEqual([
    'ghi hộ vào sổ',
    'ghi thêm người: Hờ Bá Thử',
    'ghi thêm người: Hờ Y Thử',
  ])
  expect(history[0]?.who).toBe('Già Bá Mẫu')
})

test('a commune beyond the reach answers like one that is not there', async () => {
  const input = { place: nhonMai, headName: 'Hờ Bá Thử', hamlet: 'Bản Thử' }
  await expect(registerHousehold(f.as('officer'), input)).rejects.toMatchObject({ kind: 'not-found' })
  expect(await f.rows('select 1 from people.household where hamlet = $1', ['Bản Thử'])).toEqual([])
})

test('a household stands in a commune of today', async () => {
  const input = { place: kySon, headName: 'Hờ Bá Thử', hamlet: 'Bản Thử' }
  await expect(registerHousehold(f.as('specialist'), input)).rejects.toMatchObject({
    fields: { place: 'Hộ thuộc một xã, phường, thị trấn. Chọn xã, không chọn huyện hoặc tỉnh.' },
  })
})

test('a household of the same head in the same hamlet asks for a reason', async () => {
  const twin = { place: muongLong, headName: 'Lầu Y Pà', hamlet: 'Bản Mường Lống 1' }
  await expect(registerHousehold(f.as('officer'), twin)).rejects.toMatchObject({
    kind: 'warning',
    fields: { twinReason: 'Bản Mường Lống 1 đã có hộ Lầu Y Pà. Ghi lý do nếu là hộ khác trùng tên.' },
    details: { household: f.households.lauYPa.id },
  })
  const made = await registerHousehold(f.as('officer'), { ...twin, twinReason: 'Cháu cùng tên, ở riêng' })
  expect(made.id).not.toBe(f.households.lauYPa.id)
})

test('pressed twice it makes one household', async () => {
  const input = { place: muongLong, headName: 'Và Y Đúp', hamlet: 'Bản Trung Tâm' }
  const key = crypto.randomUUID()
  const first = await registerHousehold(f.as('officer'), input, { key })
  expect(await registerHousehold(f.as('officer'), input, { key })).toEqual(first)
  const [count] = await f.rows<{ n: number }>(
    `select count(*) n from people.household where head_name = 'Và Y Đúp'`,
  )
  expect(count?.n).toBe(1)
})

test('a birth still to come is a slip of a century', async () => {
  const input = { place: muongLong, headName: 'Và Y Mới', hamlet: 'Bản 2', headBirth: '12/3/2032' }
  await expect(registerHousehold(f.as('officer'), input)).rejects.toMatchObject({
    fields: { headBirth: 'Ngày sinh 12/3/2032 ở tương lai. Có phải 12/3/1932 không?' },
  })
})
