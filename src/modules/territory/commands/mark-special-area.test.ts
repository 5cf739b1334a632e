import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getPlace } from '../queries/get-place.ts'
import { markSpecialArea } from './mark-special-area.ts'

const f = await fixture(await ownDatabase())
const place = f.places.muongLong
const mark = { place, kind: 'border', from: '1/1/2021', basis: 'QĐ 10 (mẫu)', confirmed: '1' } as const

test('territory/mark-special-area: the mark stands at the unit, with its paper', async () => {
  await markSpecialArea(f.as('specialist'), mark)
  const { areas } = await f.ask('officer', getPlace, { id: place })
  expect(areas).toMatchObject([
    { kind: 'border', from_day: '2021-01-01', to_day: null, basis: 'QĐ 10 (mẫu)', confirmed: true },
  ])
  const audit = await f.rows("select deed from audit.entry where deed = 'territory/mark-special-area'")
  expect(audit).toHaveLength(1)
})

test('the same kind is not marked twice, another kind is', async () => {
  await expect(markSpecialArea(f.as('specialist'), { ...mark, from: '1/5/2022' })).rejects.toMatchObject({
    code: 'territory/already-marked',
    fields: { kind: expect.stringContaining('1/1/2021') },
  })
  await markSpecialArea(f.as('specialist'), { ...mark, kind: 'remote', confirmed: undefined })
  expect((await f.ask('officer', getPlace, { id: place })).areas.map((area) => area.confirmed)).toEqual([
    true,
    false,
  ])
})

test('not before the unit came, nor after it went, nor at a unit that is not', async () => {
  const now = f.places.muongLongNow
  await expect(markSpecialArea(f.as('specialist'), { ...mark, place: now })).rejects.toMatchObject({
    code: 'territory/before-the-unit',
    fields: { from: expect.stringContaining('1/7/2025') },
  })
  await expect(markSpecialArea(f.as('specialist'), { ...mark, place: 99_999 })).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('what is left blank is asked for; a commune officer may not', async () => {
  await expect(
    markSpecialArea(f.as('specialist'), { ...mark, kind: '', basis: ' ', from: '31/6' }),
  ).rejects.toMatchObject({
    kind: 'invalid',
    fields: {
      kind: 'Chọn loại địa bàn.',
      basis: 'Ghi số, ngày của văn bản công nhận.',
      from: expect.any(String),
    },
  })
  await expect(markSpecialArea(f.as('officer'), { ...mark, kind: 'island' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
