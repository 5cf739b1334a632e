import { expect, it } from 'vitest'
import { matching } from './match.ts'

const places = [
  { label: 'Xã Mường Lống', hint: 'từ 7/2025' },
  { label: 'Xã Diễn Châu', hint: 'từ 7/2025' },
  { label: 'Thị trấn Diễn Châu', hint: 'đến 11/2024' },
  { label: 'Diễn Thịnh' },
]

it.each([
  ['dien chau', ['Xã Diễn Châu', 'Thị trấn Diễn Châu']],
  ['chau 2024', ['Thị trấn Diễn Châu']],
  ['DIEN', ['Diễn Thịnh', 'Xã Diễn Châu', 'Thị trấn Diễn Châu']],
  ['lống', ['Xã Mường Lống']],
  ['iễn', []],
])('"%s"', (typed, labels) => {
  expect(matching(places, typed, 10).map((place) => place.label)).toEqual(labels)
})

it('shows no more than asked', () => {
  expect(matching(places, '', 2)).toHaveLength(2)
})
