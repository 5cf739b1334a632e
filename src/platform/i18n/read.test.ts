import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatDay } from './format.ts'
import { dayParts, readCount, readDay, readDong } from './read.ts'

describe('money as typed', () => {
  it.each([
    ['1500000', 1_500_000n],
    ['1.500.000', 1_500_000n],
    ['1,500,000', 1_500_000n],
    ['1 500 000', 1_500_000n],
    ['1.500', 1_500n],
    ['1,5 tỷ', 1_500_000_000n],
    ['1.5 tỷ', 1_500_000_000n],
    ['1,5tỷ', 1_500_000_000n],
    ['200tr', 200_000_000n],
    ['200 triệu đồng', 200_000_000n],
    ['1.500 triệu', 1_500_000_000n],
    ['50k', 50_000n],
    ['5tr5', 5_500_000n],
    ['1 tỷ 250', 1_250_000_000n],
    ['2tr050', 2_050_000n],
    ['12.400.000 đ', 12_400_000n],
    ['12.400.000 đồng', 12_400_000n],
    ['0', 0n],
  ])('%s', (typed, value) => {
    expect(readDong(typed)).toBe(value)
  })

  it.each([
    '',
    'một triệu',
    '1,5',
    '-5',
    '1.50.000',
    '1,0005 nghìn',
    '5 bò',
    '1..000',
    '1.500tr5',
    '5tr5000',
    '5đ5',
  ])('does not guess at "%s"', (typed) => {
    expect(readDong(typed)).toBeNull()
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (value) => {
        expect(readDong(`${formatCount(value)} đồng`)).toBe(value)
      }),
    )
  })
})

it('reads counts, and no fractions', () => {
  expect(['12', '1.200', '1,200', ' 7 ', '1 200'].map(readCount)).toEqual([12, 1200, 1200, 7, 1200])
  expect(['', '1,5', '-1', '12a'].map(readCount)).toEqual([null, null, null, null])
})

describe('days as typed, seen from 25/7/2022', () => {
  const today = '2022-07-25'

  it.each([
    ['12/1', '2022-01-12'],
    ['12-1-22', '2022-01-12'],
    ['12.1.2022', '2022-01-12'],
    ['5 3 79', '1979-03-05'],
    ['2022-01-12', '2022-01-12'],
    ['29/2/2020', '2020-02-29'],
    ['hôm qua', '2022-07-24'],
    ['  Hôm   nay ', '2022-07-25'],
    ['ngày mai', '2022-07-26'],
  ])('%s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it.each(['31/6', '29/2/2022', '0/1', '13/13', '12', 'mồng một', '1/1/22222'])(
    'does not guess at "%s"',
    (typed) => {
      expect(readDay(typed, today)).toBeNull()
    },
  )

  it('keeps the numbers of an impossible day for the message', () => {
    expect(dayParts('31/6/22', today)).toEqual({ year: 2022, month: 6, date: 31 })
  })

  it('reads back what it wrote', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDay(formatDay(day), today)).toBe(day)
      }),
    )
  })
})
