import { expect, test } from 'vitest'
import { initialsOf, labelOf, overlaps } from './rules.ts'

test('a unit that is gone says until when it stood', () => {
  expect(labelOf({ kind: 'Thị trấn', name: 'Diễn Châu', toDay: '2024-11-30' })).toBe(
    'Thị trấn Diễn Châu (đến 11/2024)',
  )
  expect(labelOf({ kind: 'Xã', name: 'Diễn Châu', toDay: null })).toBe('Xã Diễn Châu')
})

test('a mark stands beside another from the day on which both would hold', () => {
  const mark = { from_day: '2021-01-01', to_day: '2021-12-31' }
  expect(overlaps('2021-12-31', [mark])).toBe(mark)
  expect(overlaps('2022-01-01', [mark])).toBeUndefined()
  const open = { from_day: '2022-01-01', to_day: null }
  expect(overlaps('2030-01-01', [mark, open])).toBe(open)
})

test('a square holds the initials, three at most', () => {
  expect(['Mường Lống', 'Đô Lương', 'Thành Bình Thọ Mới', 'đông'].map(initialsOf)).toEqual([
    'ML',
    'ĐL',
    'TBT',
    'Đ',
  ])
})
