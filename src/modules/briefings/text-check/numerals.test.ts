import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCount, numberInWords } from '#platform/i18n/format.ts'
import { readNumeral } from './numerals.ts'
import { tokenise } from './tokens.ts'

const read = (text: string) => readNumeral(tokenise(text), 0)?.value ?? null

describe('numbers as texts write them', () => {
  test.each([
    ['1.050', 1050],
    ['1,050 hộ', 1050],
    ['1,5 lần', 1.5],
    ['1,25%', 1.25],
    ['12,5 tỷ', 12_500_000_000],
    ['1.050 tỷ', 1_050_000_000_000],
    ['12,345 tỷ', 12_345_000_000],
    ['1 tỷ 250 triệu', 1_250_000_000],
    ['1 tỉ 250 triệu', 1_250_000_000],
    ['3 nghìn 200', 3200],
    ['1.234.567,5', 1_234_567.5],
    ['1,2 nghìn', 1200],
    ['2 vạn', 20_000],
    ['3 chục', 30],
    ['2 146 hộ', 2146],
    ['136 nghìn tỷ', 136_000_000_000_000],
    ['05', 5],
    ['ba mươi', 30],
    ['ba mươi mốt', 31],
    ['hai mươi tư', 24],
    ['hai mươi lăm', 25],
    ['mười lăm', 15],
    ['một trăm linh năm', 105],
    ['một trăm lẻ năm', 105],
    ['một nghìn không trăm linh năm', 1005],
    ['hai ngàn', 2000],
    ['ba nghìn rưỡi', 3500],
    ['hai trăm rưỡi', 250],
    ['một triệu rưỡi', 1_500_000],
    ['nửa triệu', 500_000],
    ['ba nghìn hai', 3200],
    ['mười lăm nghìn', 15_000],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  test.each([
    ['mười năm', 10],
    ['hai mươi năm', 20],
    ['hai trăm năm', 200],
  ])('%s: a year is no five', (text, value) => {
    expect(read(text)).toBe(value)
  })

  test.each(['không', 'vài chục', 'hàng trăm', 'nửa đầu', 'mươi hộ', 'tỷ lệ', 'trăm họ', 'nghìn trùng'])(
    '%s is no number',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  test('"tỷ lệ" after a number is no scale', () => {
    expect(read('5 tỷ lệ')).toBe(5)
  })

  const number = fc.oneof(
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 1, max: 2_000_000_000_000 }),
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 11 })).map(([n, e]) => n * 10 ** e),
  )

  test('whatever is written in words is read as the same number', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(read(numberInWords(BigInt(value)))).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  test('whatever is written in digits is read as the same number', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(read(`${formatCount(value)} hộ`)).toBe(value)
        expect(read(`${value} hộ`)).toBe(value)
      }),
    )
  })

  test('decimals of a scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenths) => {
        const text = `${formatCount(Math.floor(tenths / 10))},${tenths % 10} tỷ`
        expect(read(text)).toBe(tenths * 100_000_000)
      }),
    )
  })
})
