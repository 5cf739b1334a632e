import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { bodiesForEntry } from '../queries/bodies-for-entry.ts'
import { getBody } from '../queries/get-body.ts'
import { moveBody } from './move-body.ts'

const f = await fixture(await ownDatabase())
const { womenMuongLong, womenNhonMai, womenKySon, womenProvince, farmersProvince } = f.bodies
const base = { line: 'own', fromDay: '2022-07-01', basis: 'Quyết định 3' }

test('organisations/move-body dates both stands and moves the reach with the line', async () => {
  await moveBody(f.as('specialist'), { ...base, id: womenNhonMai, version: 1, parent: farmersProvince })
  const { above } = await f.ask('specialist', getBody, { id: womenNhonMai })
  expect(above.filter((line) => line.line === 'own').map((one) => [one.id, one.fromDay, one.toDay])).toEqual([
    [farmersProvince, '2022-07-01', null],
    [womenProvince, '2020-01-01', '2022-06-30'],
  ])
  const { bodies } = await f.ask('womenOfficer', bodiesForEntry, { text: '' })
  expect(bodies.map((body) => body.id)).not.toContain(womenNhonMai)
})

test('the line of the Front moves without the organisation’s own', async () => {
  const { frontKySon } = f.bodies
  const input = { ...base, line: 'front', id: womenMuongLong, version: 1, parent: frontKySon }
  await moveBody(f.as('specialist'), input)
  const { above } = await f.ask('specialist', getBody, { id: womenMuongLong })
  expect(above.filter((line) => line.toDay === null).map((line) => [line.line, line.id])).toEqual([
    ['own', womenKySon],
    ['front', frontKySon],
  ])
})

test.each([
  [
    'under itself',
    { id: womenKySon, parent: womenMuongLong },
    'parent',
    'Không đặt một tổ chức dưới chính nó',
  ],
  ['where it stands', { id: womenKySon, parent: womenProvince }, 'parent', 'Tổ chức này đang trực thuộc'],
  [
    'before its line began',
    { id: womenKySon, parent: farmersProvince, fromDay: '2020-01-01' },
    'fromDay',
    '1/1/2020',
  ],
  ['under nothing', { id: womenKySon, parent: 999_999 }, 'parent', 'tổ chức này không hoạt động'],
])('a body is not moved %s', async (_, input, field, words) => {
  const moving = moveBody(f.as('specialist'), { ...base, version: 1, ...input })
  await expect(moving).rejects.toMatchObject({ fields: { [field]: expect.stringContaining(words) } })
})
