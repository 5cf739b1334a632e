import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getPlace } from '../queries/get-place.ts'
import { endSpecialArea } from './end-special-area.ts'
import { markSpecialArea } from './mark-special-area.ts'

const f = await fixture(await ownDatabase())
const place = f.places.huoiTu
const end = { place, kind: 'remote', lastDay: '30/6/2022', reason: 'Đã có đường ô tô (mẫu)' } as const

test('territory/end-special-area: the open mark gets its last day, and the kind can be marked again later', async () => {
  await expect(endSpecialArea(f.as('specialist'), end)).rejects.toMatchObject({
    code: 'territory/not-marked',
  })
  const mark = { place, kind: 'remote', from: '1/1/2021', basis: 'QĐ 11 (mẫu)', confirmed: false }
  await markSpecialArea(f.as('specialist'), mark)
  await expect(endSpecialArea(f.as('specialist'), { ...end, lastDay: '31/12/2020' })).rejects.toMatchObject({
    code: 'territory/ends-before-start',
    fields: { lastDay: expect.stringContaining('1/1/2021') },
  })
  await endSpecialArea(f.as('specialist'), end)
  await expect(endSpecialArea(f.as('specialist'), end)).rejects.toMatchObject({
    code: 'territory/not-marked',
  })
  await markSpecialArea(f.as('specialist'), { ...mark, from: '1/7/2022' })
  const { areas } = await f.ask('officer', getPlace, { id: place })
  expect(areas.map((area) => [area.from_day, area.to_day])).toEqual([
    ['2021-01-01', '2022-06-30'],
    ['2022-07-01', null],
  ])
})

test('the audit keeps the day, the deed and the reason; a commune officer may not', async () => {
  const rows = await f.rows("select reason from audit.entry where deed = 'territory/end-special-area'")
  expect(rows).toEqual([{ reason: end.reason }])
  await expect(endSpecialArea(f.as('officer'), end)).rejects.toMatchObject({ kind: 'forbidden' })
})
