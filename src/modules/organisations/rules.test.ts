import { describe, expect, test } from 'vitest'
import {
  bodyName,
  type Committee,
  dayBefore,
  missingCommittees,
  parentsAmong,
  type StandardPlace,
  standsAt,
} from './rules.ts'

const province: StandardPlace = { id: 1, kind: 'Tỉnh', name: 'Nghệ An', level: 'province', parent: null }
const district: StandardPlace = { id: 10, kind: 'Huyện', name: 'Kỳ Sơn', level: 'district', parent: 1 }
const commune: StandardPlace = { id: 11, kind: 'Xã', name: 'Mường Lống', level: 'commune', parent: 10 }
const places = [province, district, commune]

describe('names', () => {
  const committee = 'committee' as const
  test.each([
    ['front', commune, 'Ủy ban MTTQ Việt Nam xã Mường Lống'],
    ['farmers', commune, 'Hội Nông dân xã Mường Lống'],
    ['women', district, 'Hội LHPN huyện Kỳ Sơn'],
    ['youth', province, 'Đoàn TNCS Hồ Chí Minh tỉnh Nghệ An'],
    ['veterans', { kind: 'Thị trấn', name: 'Mường Xén' }, 'Hội CCB thị trấn Mường Xén'],
    ['union', { kind: 'Thành phố', name: 'Vinh' }, 'Liên đoàn Lao động thành phố Vinh'],
  ] as const)('the body of a level is named after its unit: %s', (organisation, unit, name) => {
    expect(bodyName({ organisation, kind: committee, unit })).toBe(name)
  })

  test('a union at work after the workplace, a branch after its hamlet, an affiliated body as it is', () => {
    const own =
      (organisation: 'union' | 'women' | 'front' | 'youth', kind: 'workplace' | 'branch' | 'affiliated') =>
      (name: string) =>
        bodyName({ organisation, kind, unit: commune, own: name })
    expect(own('union', 'workplace')('Trường Mầm non Thử')).toBe('Công đoàn cơ sở Trường Mầm non Thử')
    expect(own('women', 'branch')('bản Trung Tâm')).toBe('Chi hội Phụ nữ bản Trung Tâm')
    expect(own('front', 'branch')('bản Trung Tâm')).toBe('Ban Công tác Mặt trận bản Trung Tâm')
    expect(own('youth', 'affiliated')('Tổng đội TNXP Mẫu')).toBe('Tổng đội TNXP Mẫu')
  })
})

test('the union does not stand at a commune', () => {
  expect(standsAt('union', 'commune')).toBe(false)
  expect(standsAt('union', 'district')).toBe(true)
  expect(standsAt('farmers', 'commune')).toBe(true)
  expect(standsAt('state', 'province')).toBe(false)
})

describe('the bodies of a province', () => {
  const missing = missingCommittees(places, [])
  const founded: Committee[] = missing.map(({ organisation, place }, n) => {
    return { id: 100 + n, organisation, level: place.level, place: place.id }
  })
  const idOf = (organisation: string, place: number) =>
    founded.find((body) => body.organisation === organisation && body.place === place)?.id

  test('are six for the province and a district, five for a commune', () => {
    expect([1, 10, 11].map((id) => missing.filter(({ place }) => place.id === id).length)).toEqual([6, 6, 5])
    expect(missingCommittees(places, founded)).toEqual([])
  })

  test('stand under the same organisation above and the Front beside', () => {
    const parentsOf = parentsAmong(places, founded)
    expect(parentsOf({ organisation: 'women', place: commune })).toEqual({
      own: idOf('women', 10),
      front: idOf('front', 11),
    })
    expect(parentsOf({ organisation: 'front', place: commune })).toEqual({
      own: idOf('front', 10),
      front: null,
    })
    expect(parentsOf({ organisation: 'union', place: province })).toEqual({
      own: null,
      front: idOf('front', 1),
    })
  })

  test('on a later map without districts the communes stand under the province that lives on', () => {
    const later = [
      { ...province, id: 2 },
      { ...commune, id: 32, parent: 2 },
    ]
    const fresh = missingCommittees(later, founded)
    expect(fresh.map(({ place }) => place.id)).toEqual([32, 32, 32, 32, 32])
    const parentsOf = parentsAmong(later, founded)
    expect(parentsOf({ organisation: 'women', place: later[1] ?? commune }).own).toBe(idOf('women', 1))
  })
})

test('the day before the first of a month is the last of the one before', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  expect(dayBefore('2025-01-01')).toBe('2024-12-31')
})
