import { expect, test } from 'vitest'
import { abbreviationsOf, labelOf, overlaps } from './rules.ts'

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

test('a square holds the initials, three at most, and more of a word only where two units would share them', () => {
  const names = ['Mường Lống', 'Thành Bình Thọ Mới', 'đông', 'Nam Đàn', 'Nghĩa Đàn', 'Diễn Thịnh', 'Diễn Tân']
  expect(abbreviationsOf(names)).toEqual(['ML', 'TBT', 'Đ', 'NaĐ', 'NgĐ', 'DTh', 'DTâ'])
  expect(abbreviationsOf(['Hùng Chân', 'Hùng Châu'])).toEqual(['HCn', 'HCu'])
  expect(abbreviationsOf(['Ngọc Sơn', 'Ngọc Sơn', 'Nam Sơn'])).toEqual(['NS', 'NS', 'NaS'])
})
