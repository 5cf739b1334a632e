import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dongInWords,
  formatCount,
  formatDay,
  formatDecimal,
  formatDifference,
  formatDong,
  formatPercent,
  formatTime,
  numberInWords,
  setBusinessDay,
} from './format.ts'

describe('figures', () => {
  it('groups by thousands with dots', () => {
    expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1.000', '1.234.567'])
    expect(formatCount(-1200)).toBe('−1.200')
    expect(formatCount(9_007_199_254_740_993n)).toBe('9.007.199.254.740.993')
    expect(formatCount('-5')).toBe('−5')
  })

  it('keeps the unit on the line of its figure', () => {
    expect(formatDong(1_500_000n)).toBe('1.500.000\u00a0đồng')
    expect(formatDong(1_500_000n, 'đ')).toBe('1.500.000\u00a0đ')
  })

  it('writes decimals with a comma and no idle noughts', () => {
    expect([12.5, 12, -0.04, 1234.56].map((value) => formatDecimal(value))).toEqual([
      '12,5',
      '12',
      '0',
      '1.234,6',
    ])
    expect(formatPercent(1, 8)).toBe('12,5\u00a0%')
    expect(formatPercent(1, 0)).toBe('—')
    expect([3, 0, -12n].map(formatDifference)).toEqual(['+3', '0', '−12'])
  })
})

describe('days and hours', () => {
  it('writes a day as offices do', () => {
    expect(formatDay('2022-07-05')).toBe('5/7/2022')
    expect(formatDay('2022-07-25', 'full')).toBe('thứ Hai, ngày\u00a025/7/2022')
  })

  it('reads the clock of Việt Nam, past midnight too', () => {
    expect(formatTime('2022-07-22T09:30:00Z')).toBe('16:30 ngày\u00a022/7/2022')
    expect(formatTime(new Date('2022-07-22T17:00:00Z'))).toBe('00:00 ngày\u00a023/7/2022')
    expect(formatTime('2022-07-22T09:30:00Z', 'clock')).toBe('16:30')
  })

  it('says that a time beyond the day of the demonstration is the machine’s', () => {
    setBusinessDay('2022-07-25')
    expect(formatTime('2022-07-25T16:59:00Z')).toBe('23:59 ngày\u00a025/7/2022')
    expect(formatTime('2022-07-25T17:00:00Z')).toBe('00:00 ngày\u00a026/7/2022, giờ\u00a0máy')
    setBusinessDay(null)
    expect(formatTime('2022-07-25T17:00:00Z')).toBe('00:00 ngày\u00a026/7/2022')
  })
})

describe('numbers in words', () => {
  it.each([
    [0n, 'không'],
    [5n, 'năm'],
    [10n, 'mười'],
    [11n, 'mười một'],
    [15n, 'mười lăm'],
    [20n, 'hai mươi'],
    [21n, 'hai mươi mốt'],
    [25n, 'hai mươi lăm'],
    [105n, 'một trăm linh năm'],
    [110n, 'một trăm mười'],
    [1_005n, 'một nghìn không trăm linh năm'],
    [1_000_000n, 'một triệu'],
    [36_005_021n, 'ba mươi sáu triệu không trăm linh năm nghìn không trăm hai mươi mốt'],
    [1_500_000_000n, 'một tỷ năm trăm triệu'],
    [2_000_000_000_000n, 'hai nghìn tỷ'],
    [1_000_000_005n, 'một tỷ không trăm linh năm'],
    [-7n, 'âm bảy'],
  ])('%s', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it('starts a sum with a capital and ends it with its unit', () => {
    expect(dongInWords(1_500_000_000n)).toBe('Một tỷ năm trăm triệu đồng')
    expect(dongInWords(0n)).toBe('Không đồng')
  })

  it('gives different numbers different words', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 15n })
    fc.assert(
      fc.property(number, number, (left, right) => {
        expect(numberInWords(left) === numberInWords(right)).toBe(left === right)
      }),
    )
  })
})
