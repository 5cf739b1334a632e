import { describe, expect, test } from 'vitest'
import type { Epoch } from '../epochs/epochs.ts'
import { buildProvince } from '../epochs/province.ts'
import type { Level } from '../epochs/unit.ts'
import { tilesOf } from './tiles.ts'

const { units } = buildProvince('40')
const list = (epoch: Epoch, level: Level) =>
  units.filter((unit) => unit.epoch === epoch && unit.level === level)
const layout = (epoch: Epoch, level: Level) =>
  tilesOf(
    epoch,
    level,
    list(epoch, level).map((unit) => unit.code),
  )
const at = (tiles: { column: number; row: number }[]) =>
  new Set(tiles.map((tile) => `${tile.column}/${tile.row}`))

describe.each<[Epoch, Level, number]>([
  ['2020', 'district', 21],
  ['2024-12', 'district', 20],
  ['2020', 'commune', 460],
  ['2024-12', 'commune', 412],
  ['2025-07', 'commune', 130],
])('%s %s', (epoch, level, count) => {
  const tiles = layout(epoch, level)

  test('every unit has its own square, wider than high as the province is', () => {
    expect(at(tiles).size).toBe(count)
    expect(new Set(tiles.map((tile) => tile.code)).size).toBe(count)
    const [wide, high] = [
      Math.max(...tiles.map((tile) => tile.column)),
      Math.max(...tiles.map((tile) => tile.row)),
    ]
    expect(wide).toBeLessThan(2 * high)
    expect(high).toBeLessThanOrEqual(wide)
  })
})

test('the communes of 2020 stand together, district by district', () => {
  const tiles = new Map(layout('2020', 'commune').map((tile) => [tile.code, tile]))
  for (const [, communes] of Map.groupBy(list('2020', 'commune'), (unit) => unit.parent)) {
    const open = at(communes.flatMap((unit) => tiles.get(unit.code) ?? []))
    const queue = [...open].slice(0, 1)
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      open.delete(next)
      const [column = 0, row = 0] = next.split('/').map(Number)
      const around = [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ].map(([x = 0, y = 0]) => `${column + x}/${row + y}`)
      queue.push(...around.filter((key) => open.has(key)))
    }
    expect([...open]).toEqual([])
  }
})

test('it reads as a map: Kỳ Sơn in the west, Vinh in the south east, Cửa Lò on the coast, Thông Thụ in the north', () => {
  const named = (epoch: Epoch, level: Level, name: string) => {
    const code = list(epoch, level).find((unit) => unit.name === name)?.code
    return layout(epoch, level).find((tile) => tile.code === code) ?? { column: NaN, row: NaN }
  }
  const [kySon, vinh] = [named('2020', 'district', 'Kỳ Sơn'), named('2020', 'district', 'Vinh')]
  expect(kySon.column).toBeLessThan(vinh.column)
  expect(kySon.row).toBeLessThan(vinh.row)
  const [cuaLo, thongThu] = [named('2025-07', 'commune', 'Cửa Lò'), named('2025-07', 'commune', 'Thông Thụ')]
  expect(cuaLo.column).toBe(Math.max(...layout('2025-07', 'commune').map((tile) => tile.column)))
  expect(thongThu.row).toBeLessThan(cuaLo.row / 2)
})

test('a province without a layout loses no unit', () => {
  const codes = Array.from({ length: 69 }, (_, n) => String(18100 + 3 * n))
  expect(at(tilesOf('2025-07', 'commune', codes)).size).toBe(69)
})
