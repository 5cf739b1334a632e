import { expect, it } from 'vitest'
import { readAtlas } from '#modules/territory/index.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { catalogue } from '../catalogue.ts'
import { linesOf } from '../lines.ts'
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
