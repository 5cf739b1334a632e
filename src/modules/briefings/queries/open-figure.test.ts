import { expect, it } from 'vitest'
import { readAtlas } from '#modules/territory/index.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { catalogue } from '../catalogue.ts'
import { breakdownOn, linesOf } from '../lines.ts'
import { aQuarter } from '../testing.ts'
import { openFigure } from './open-figure.ts'
import { readBriefing } from './read-briefing.ts'

const f = await fixture(await ownDatabase())
await aQuarter(f)

const linesFor = async (
  indicator: string,
  map: 'then' | 'now',
  by: 'district' | 'commune',
  period = '2022-H1',
) => {
  const opened = await f.ask('deputy', openFigure, { indicator, period, map, by })
  const atlas = await f.ask('deputy', readAtlas, {})
  const { found, breakdown } = opened
  const lines = linesOf({
    atlas,
    bodies: new Map(),
    breakdown,
    map,
    period: periodOf(period),
    place: undefined,
    found,
  })
  return { value: opened.value, lines }
}
const sum = (lines: { value: unknown }[]) =>
  lines.reduce((all, { value }) => all + (typeof value === 'number' ? value : 0), 0)

it('breaks a figure into lines with the same total on the map of then and of now', async () => {
  for (const indicator of catalogue.values()) {
    if (indicator.kind === 'rate' || indicator.kind === 'distinct') continue
    for (const [map, by] of [
      ['then', 'district'],
      ['then', 'commune'],
      ['now', 'commune'],
    ] as const) {
      const { value, lines } = await linesFor(indicator.code, map, by)
      expect([indicator.code, map, by, sum(lines)]).toEqual([indicator.code, map, by, value])
    }
  }
})

it('shows units of every map that a long period crosses, so that the lines make the total', async () => {
  const atlas = await f.ask('deputy', readAtlas, {})
  const ended = String(f.places.muongLong)
  const today = [...atlas.values()].find(({ level, toDay }) => level === 'commune' && toDay === null)
  const found = [ended, String(today?.id), 'commune', 'district', 'province'].map((line, n) => ({
    indicator: 'support.cases',
    period: '2022-01-01..2025-08-31',
    line,
    value: 10 ** n,
    records: 1,
  }))
  const period = periodOf('2022-01-01..2025-08-31')
  const ask = { atlas, bodies: new Map(), map: 'then' as const, period, place: undefined, found }
  const lines = linesOf({ ...ask, breakdown: 'commune' })
  expect(sum(lines)).toBe(11_111)
  expect(lines.filter(({ value }) => value !== null).map(({ name }) => name)).toEqual([
    today?.label,
    'Xã Mường Lống',
    'Cấp huyện (đến 30/6/2025)',
    'Cấp tỉnh',
    'Xã, phường không thuộc huyện (từ 1/7/2025)',
  ])
  expect(breakdownOn(atlas, { by: 'district', map: 'then', period })).toBe('commune')
})

it('names a month that the period cuts by its days', async () => {
  const atlas = await f.ask('deputy', readAtlas, {})
  const found = ['2022-03', '2022-04'].map((line) => ({
    indicator: 'support.cases',
    period: '2022-Q2@2022-03-16..2022-06-15',
    line,
    value: 1,
    records: 1,
  }))
  const period = periodOf('2022-Q2@2022-03-16..2022-06-15')
  const ask = { atlas, bodies: new Map(), map: 'then' as const, period, place: undefined, found }
  expect(linesOf({ ...ask, breakdown: 'month' }).map(({ name }) => name)).toEqual([
    'Từ 16/3/2022 đến 31/3/2022',
    'Tháng 4/2022',
  ])
})

it('shows a unit without a record as unknown, not as zero', async () => {
  const { lines } = await linesFor('support.houses-funded', 'then', 'commune')
  const value = (name: string) => lines.find((line) => line.name === name)?.value
  expect([value('Xã Mường Lống'), value('Xã Huồi Tụ')]).toEqual([1, null])
})

it('narrows the briefing to what a person reaches', async () => {
  const funded = async (who: 'deputy' | 'officer' | 'stranger') => {
    const { rows } = await f.ask(who, readBriefing, { page: '2022-Q2' })
    return rows
      .find(({ indicator }) => indicator.code === 'support.houses-funded')
      ?.cells.map(({ value }) => value)
  }
  // quarter, before, last year; half, before, last year
  expect(await funded('deputy')).toEqual([1, 1, null, 2, null, null])
  expect(await funded('officer')).toEqual([0, 1, null, 1, null, null])
  expect(await funded('stranger')).toEqual([1, 0, null, 1, null, null])
})
