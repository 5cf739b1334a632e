import { describe, expect, test } from 'vitest'
import { loadProvince } from '../commands/load-province.ts'
import { inReading, openEmptyLand } from '../testing.ts'
import { findPlaces } from './find-places.ts'
import { getPlace } from './get-place.ts'
import { layTiles } from './lay-tiles.ts'
import { listUnits } from './list-units.ts'

const { person, idOf, admin } = await openEmptyLand()
const { root } = await loadProvince(admin, { code: '40' })
const auditor = await person('auditor', 'auditor', root)
const find = (text: string, more: { on?: string; level?: 'district' } = {}) =>
  inReading(auditor, (reading) => findPlaces(reading, { text, ...more }))

describe('territory/find-places', () => {
  test('finds without marks, the nearest first, and says until when a unit stood', async () => {
    const labels = (await find('dien chau')).map((unit) => unit.label)
    expect(labels).toEqual([
      'Xã Diễn Châu',
      'Huyện Diễn Châu (đến 6/2025)',
      'Thị trấn Diễn Châu (đến 11/2024)',
    ])
    expect((await find('Diễn CHÂU ')).map((unit) => unit.label)).toEqual(labels)
  })

  test('on a day, only the units of that day', async () => {
    expect((await find('dien chau', { on: '2022-07-25' })).map((unit) => unit.name)).toEqual([
      'Diễn Châu',
      'Diễn Châu',
    ])
    expect((await find('cua lo', { on: '2024-12-01' })).map((unit) => unit.label)).toEqual([])
    expect((await find('cua lo', { on: '2025-07-01' })).map((unit) => unit.label)).toEqual(['Phường Cửa Lò'])
  })

  test('same names stand apart by their districts, and tones typed either way are one', async () => {
    const tamHop = await find('tam hop', { on: '2022-07-25' })
    expect(tamHop.map((unit) => unit.district).sort()).toEqual(['Huyện Quỳ Hợp', 'Huyện Tương Dương'])
    expect((await find('Thái Hoà', { level: 'district' })).map((unit) => unit.epoch)).toEqual(['2024-12'])
  })

  test('a sign of LIKE is no sign, and nothing is found for nonsense', async () => {
    expect(await find('dien%chau')).toHaveLength(3)
    expect(await find('xyz')).toEqual([])
  })
})

describe('territory/get-place', () => {
  test('tells what a unit was made of and became, by which act, and what is only inferred', async () => {
    const id = await idOf('17464', '2024-12')
    const unit = await inReading(auditor, (reading) => getPlace(reading, { id }))
    expect(unit.label).toBe('Thị trấn Diễn Thành (đến 6/2025)')
    expect(unit.district).toBe('Huyện Diễn Châu')
    expect(unit.before.map((step) => [step.name, step.inferred])).toEqual([
      ['Diễn Châu', true],
      ['Diễn Thành', true],
    ])
    expect(unit.after).toMatchObject([
      { name: 'Diễn Châu', part: 'whole', basis: '1678/NQ-UBTVQH15 Điều 1 khoản 12' },
    ])
  })

  test('a unit that is not is not found', async () => {
    await expect(inReading(auditor, (reading) => getPlace(reading, { id: 99_999 }))).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('territory/list-units', () => {
  const list = (input: Parameters<typeof listUnits>[1]) =>
    inReading(auditor, (reading) => listUnits(reading, input))

  test.each([
    ['2020', 460],
    ['2024-12', 412],
    ['2025-07', 130],
  ] as const)('the communes of %s are %i, page by page, none twice', async (epoch, total) => {
    const seen = new Set<number>()
    for (let page = 1; page <= Math.ceil(total / 50); page++) {
      const { units, total: told } = await list({ epoch, page })
      expect(told).toBe(total)
      for (const unit of units) seen.add(unit.id)
    }
    expect(seen.size).toBe(total)
  })

  test('by district and name, each with the unit of today', async () => {
    const district = await idOf('421', '2020')
    const { units, total, districts } = await list({ epoch: '2020', district, text: 'quynh ba' })
    expect(districts).toHaveLength(21)
    expect(total).toBe(2)
    expect(units.map((unit) => [unit.name, unit.heirs])).toEqual([
      ['Quỳnh Bá', 'Xã Quỳnh Lưu'],
      ['Quỳnh Bảng', 'Xã Quỳnh Anh'],
    ])
  })
})

test.each([
  ['commune', '2022-07-25', 460],
  ['district', '2022-07-25', 21],
  ['commune', '2025-01-31', 412],
  ['commune', undefined, 130],
  ['district', undefined, 0],
] as const)(
  'territory/lay-tiles: the %s map of %s has %i squares, none on another',
  async (level, on, count) => {
    const tiles = await inReading(auditor, (reading) => layTiles(reading, { level, on }))
    expect(tiles).toHaveLength(count)
    expect(new Set(tiles.map((tile) => `${tile.column}/${tile.row}`)).size).toBe(count)
    // Of the communes of 2022 many bear the same name.
    if (level === 'district' || !on) expect(new Set(tiles.map(({ short }) => short)).size).toBe(count)
  },
)
