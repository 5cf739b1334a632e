import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from '../queries/bodies-for-entry.ts'
import { getBody } from '../queries/get-body.ts'
import { foundBody } from './found-body.ts'

const f = await fixture(await ownDatabase())
const { muongLong, huoiTu, kySon, nhonMaiNow } = f.places
const from = { fromDay: '2022-07-01' }

test('organisations/found-body names the body, finds its place on both lines and opens it to whoever stands above', async () => {
  const made = await foundBody(f.as('specialist'), {
    organisation: 'women',
    kind: 'committee',
    place: huoiTu,
    ...from,
  })
  expect(made.name).toBe('Hội LHPN xã Huồi Tụ')
  const body = await f.ask('specialist', getBody, { id: made.id })
  expect(body.above.map((line) => [line.line, line.id])).toEqual([
    ['own', f.bodies.womenKySon],
    ['front', f.bodies.frontHuoiTu],
  ])
  const reached = await f.ask('womenOfficer', bodiesForEntry, { text: 'huoi tu' })
  expect(reached.bodies.map((one) => one.id)).toEqual([made.id])
})

test('a union at work stands at the base, under the union above it', async () => {
  const made = await foundBody(f.as('administrator'), {
    organisation: 'union',
    kind: 'workplace',
    place: muongLong,
    name: 'Trường Tiểu học Mẫu',
    ...from,
  })
  const body = await f.ask('specialist', getBody, { id: made.id })
  expect(body).toMatchObject({ name: 'Công đoàn cơ sở Trường Tiểu học Mẫu', level: 'base' })
  expect(body.above.find((line) => line.line === 'own')?.id).toBe(f.bodies.unionProvince)
})

test.each([
  [
    { organisation: 'union', kind: 'committee', place: muongLong },
    'place',
    'Công đoàn không có tổ chức cấp xã.',
  ],
  [
    { organisation: 'front', kind: 'committee', place: muongLong },
    'place',
    'Nơi này đã có Ủy ban MTTQ Việt Nam xã',
  ],
  [{ organisation: 'women', kind: 'workplace', place: kySon, name: 'X' }, 'kind', 'Chỉ Công đoàn có tổ chức'],
  [{ organisation: 'youth', kind: 'affiliated', place: kySon }, 'name', 'Nhập tên tổ chức.'],
  [
    { organisation: 'youth', kind: 'committee', place: nhonMaiNow },
    'place',
    'Ngày 1/7/2022 không có đơn vị Xã Nhôn Mai',
  ],
])('what cannot stand is refused in words: %o', async (input, field, words) => {
  const founding = foundBody(f.as('specialist'), { ...input, ...from })
  await expect(founding).rejects.toMatchObject({ fields: { [field]: expect.stringContaining(words) } })
})

test('only who reaches the whole province founds', async () => {
  const input = { organisation: 'youth', kind: 'committee', place: muongLong, ...from }
  await expect(foundBody(f.as('officer'), input)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(foundBody(f.as('womenOfficer'), input)).rejects.toMatchObject({ kind: 'forbidden' })
})
