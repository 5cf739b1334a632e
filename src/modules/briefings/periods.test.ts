import { expect, test } from 'vitest'
import { periodOf, reportingPeriod } from '#platform/indicators/period.ts'
import { type DeclaredPeriod, overlapsOf } from './periods.ts'

const declare = (calendar: string, from: string, to: string, hour = 8): DeclaredPeriod => ({
  id: `${calendar} ${from}`,
  period: reportingPeriod(periodOf(calendar), from, to),
  cutoff: to,
  basis: 'Công văn thử',
  declaredAt: new Date(Date.UTC(2022, 6, 25, hour)),
  declaredBy: 'Trần Thị Mẫu',
})

const first = declare('2022-Q1', '2021-12-16', '2022-03-20')
const second = declare('2022-Q2', '2022-03-16', '2022-06-15')

test('two quarters that share days are told with these days', () => {
  const [found, ...more] = overlapsOf([second, first])
  expect(more).toEqual([])
  expect(found).toEqual({ earlier: first.period, later: second.period, from: '2022-03-16', to: '2022-03-20' })
})

test('a quarter within its half-year shares its days rightly; so does what was declared anew', () => {
  const half = declare('2022-H1', '2021-12-16', '2022-06-15')
  const mended = declare('2022-Q1', '2021-12-16', '2022-03-15', 9)
  expect(overlapsOf([half, second])).toEqual([])
  expect(overlapsOf([first, second, mended])).toEqual([])
})
