import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarOf,
  contains,
  halfOf,
  isDay,
  kindOf,
  monthPeriodOf,
  monthsOf,
  parsePeriod,
  periodBetween,
  periodInFull,
  periodLabel,
  periodOf,
  previous,
  quarterOf,
  sameLastYear,
  yearPeriodOf,
  yearToDate,
} from './period.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1950-01-01', n))
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? periodBetween(a, b) : periodBetween(b, a)))

describe('codes', () => {
  test.each([
    ['2022-06', '2022-06-01', '2022-06-30', 'Tháng 6/2022'],
    ['2024-02', '2024-02-01', '2024-02-29', 'Tháng 2/2024'],
    ['2022-Q2', '2022-04-01', '2022-06-30', 'Quý II/2022'],
    ['2022-Q4', '2022-10-01', '2022-12-31', 'Quý IV/2022'],
    ['2022-H1', '2022-01-01', '2022-06-30', '6 tháng đầu năm 2022'],
    ['2022-H2', '2022-07-01', '2022-12-31', '6 tháng cuối năm 2022'],
    ['2022-9M', '2022-01-01', '2022-09-30', '9 tháng đầu năm 2022'],
    ['2022', '2022-01-01', '2022-12-31', 'Năm 2022'],
    ['2022-01-05..2022-03-20', '2022-01-05', '2022-03-20', 'từ 5/1/2022 đến 20/3/2022'],
    ['2022-07-25..2022-07-25', '2022-07-25', '2022-07-25', 'ngày 25/7/2022'],
    ['2022-Q2@2022-03-16..2022-06-15', '2022-03-16', '2022-06-15', 'Kỳ báo cáo quý II/2022'],
    ['2022-H1@2021-12-15..2022-06-14', '2021-12-15', '2022-06-14', 'Kỳ báo cáo 6 tháng đầu năm 2022'],
    ['2022@2021-12-15..2022-12-14', '2021-12-15', '2022-12-14', 'Kỳ báo cáo năm 2022'],
  ])('%s', (code, from, to, label) => {
    expect(periodOf(code)).toEqual({ code, from, to })
    expect(periodLabel(periodOf(code))).toBe(label)
  })

  test.each([
    '',
    '22',
    '2022-13',
    '2022-00',
    '2022-6',
    '2022-Q5',
    '2022-Q0',
    '2022-H3',
    '2022-6M',
    '0000',
    '2022-02-30..2022-03-01',
    '2022-03-20..2022-01-05',
    '2022-01-05..',
    '2022-Q2@2022-06-15..2022-03-16',
    '2022-Q2@2022-02-30..2022-06-15',
    '2022-Q5@2022-03-16..2022-06-15',
    '2022-Q2@2022-Q1@2022-03-16..2022-06-15',
    '2022-01-05..2022-03-20@2022-03-16..2022-06-15',
    '2022-Q2@2022-03-16',
    '@2022-03-16..2022-06-15',
    '2022-Q2 ',
    '2022\n',
  ])('refuses %j', (code) => {
    expect(parsePeriod(code)).toBeNull()
    expect(() => periodOf(code)).toThrow('not a period')
  })

  test('the same days have one code', () => {
    expect(periodOf('2022-01-01..2022-06-30').code).toBe('2022-H1')
    expect(periodOf('2022-04-01..2022-04-30').code).toBe('2022-04')
    expect(periodOf('2021-07-01..2022-06-30').code).toBe('2021-07-01..2022-06-30')
  })

  test('every period survives its code', () => {
    fc.assert(
      fc.property(period, (p) => {
        expect(periodOf(p.code)).toEqual(p)
      }),
    )
  })
})

describe('neighbours', () => {
  test.each([
    ['2022-Q2', '2022-Q1', '2021-Q2', '2022-H1'],
    ['2022-Q1', '2021-Q4', '2021-Q1', '2022-Q1'],
    ['2022-H1', '2021-H2', '2021-H1', '2022-H1'],
    ['2022', '2021', '2021', '2022'],
    ['2022-01', '2021-12', '2021-01', '2022-01'],
    ['2022-Q3', '2022-Q2', '2021-Q3', '2022-9M'],
    ['2022-9M', '2021-04-01..2021-12-31', '2021-9M', '2022-9M'],
    ['2025-02', '2025-01', '2024-02', '2025-01-01..2025-02-28'],
    ['2022-01-05..2022-01-09', '2021-12-31..2022-01-04', '2021-01-05..2021-01-09', '2022-01-01..2022-01-09'],
  ])('%s', (code, before, lastYear, toDate) => {
    expect(previous(periodOf(code)).code).toBe(before)
    expect(sameLastYear(periodOf(code)).code).toBe(lastYear)
    expect(yearToDate(periodOf(code)).code).toBe(toDate)
  })

  test('the previous period ends the day before and never overlaps', () => {
    fc.assert(
      fc.property(period, (p) => {
        expect(addDays(previous(p).to, 1)).toBe(p.from)
        expect(sameLastYear(p).from.slice(5)).toBe(p.from.endsWith('-02-29') ? '02-28' : p.from.slice(5))
        expect(contains(yearToDate(p), p.to)).toBe(true)
      }),
    )
  })
})

test('a day lies in its month, quarter, half and year', () => {
  fc.assert(
    fc.property(day, (d) => {
      expect(isDay(d)).toBe(true)
      for (const of of [monthPeriodOf, quarterOf, halfOf, yearPeriodOf]) expect(contains(of(d), d)).toBe(true)
    }),
  )
  expect(quarterOf('2022-07-25').code).toBe('2022-Q3')
  expect(halfOf('2022-06-30').code).toBe('2022-H1')
  expect(contains(periodOf('2022-Q2'), '2022-07-01')).toBe(false)
  expect(isDay('2023-02-29')).toBe(false)
})

test('the months of a period cover each of its days once', () => {
  expect(monthsOf(periodOf('2022-Q2')).map(({ code }) => code)).toEqual(['2022-04', '2022-05', '2022-06'])
  expect(monthsOf(periodOf('2021-12-30..2022-01-02')).map(({ code }) => code)).toEqual([
    '2021-12-30..2021-12-31',
    '2022-01-01..2022-01-02',
  ])
})

describe('a reporting period', () => {
  const second = periodOf('2022-Q2@2022-03-16..2022-06-15')

  test('says which kind it is wherever a figure stands by itself', () => {
    const full = [second, '2022-Q2', '2022-H1@2021-12-15..2022-06-14', '2021-12-16..2022-03-15'].map((one) =>
      periodInFull(typeof one === 'string' ? periodOf(one) : one),
    )
    expect(full).toEqual([
      'Kỳ báo cáo quý II/2022: 16/3–15/6/2022',
      'Quý II/2022 (dương lịch, 1/4–30/6/2022)',
      'Kỳ báo cáo 6 tháng đầu năm 2022: 15/12/2021–14/6/2022',
      'từ 16/12/2021 đến 15/3/2022',
    ])
  })

  test('keeps its own days, and stands apart from the calendar period it reports on', () => {
    expect([kindOf(second), calendarOf(second).code]).toEqual(['reporting', '2022-Q2'])
    expect([kindOf(periodOf('2022-Q2')), calendarOf(periodOf('2022-Q2')).code]).toEqual([
      'calendar',
      '2022-Q2',
    ])
    expect(kindOf(periodOf('2022-03-16..2022-06-15'))).toBe('days')
  })

  test.each([
    ['2022-Q2@2022-03-16..2022-06-15', '2021-12-16..2022-03-15', '2021-03-16..2021-06-15'],
    ['2022-H1@2021-12-15..2022-06-14', '2021-06-15..2021-12-14', '2020-12-15..2021-06-14'],
    // As many months earlier, whatever its own days; a missing 31st is the month's last day.
    ['2022-Q2@2022-05-31..2022-06-15', '2022-02-28..2022-05-30', '2021-05-31..2021-06-15'],
    // A gap-free comparison may be a calendar quarter, and is called one.
    ['2022-Q2@2022-04-01..2022-06-15', '2022-Q1', '2021-04-01..2021-06-15'],
  ])('%s is compared with the same days before', (code, before, lastYear) => {
    expect(previous(periodOf(code)).code).toBe(before)
    expect(sameLastYear(periodOf(code)).code).toBe(lastYear)
  })
})
