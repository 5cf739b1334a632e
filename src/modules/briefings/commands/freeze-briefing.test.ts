import { expect, it } from 'vitest'
import { recordSupport, reverseSupport } from '#modules/support/index.ts'
import { helps } from '#modules/support/testing.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { listLateChanges } from '../queries/list-late-changes.ts'
import { openFigure } from '../queries/open-figure.ts'
import { readBriefing } from '../queries/read-briefing.ts'
import { aQuarter } from '../testing.ts'
import { freezeBriefing } from './freeze-briefing.ts'

const f = await fixture(await ownDatabase())
const { livelihood } = await aQuarter(f)
const page = '2022-Q2'
const code = 'support.livelihood-poor-households'

const cellOf = async (indicator: string, period = page) => {
  const briefing = await f.ask('deputy', readBriefing, { page })
  return briefing.rows
    .find((row) => row.indicator.code === indicator)
    ?.cells.find((cell) => cell.period === period)
}

it('briefings/freeze-briefing: a small reach and an open quarter are refused in words', async () => {
  await expect(freezeBriefing(f.as('womenOfficer'), { page })).rejects.toMatchObject({
    code: 'platform/not-found',
  })
  await expect(freezeBriefing(f.as('specialist'), { page: '2022-Q3' })).rejects.toMatchObject({
    code: 'briefings/period-open',
  })
  await expect(freezeBriefing(f.as('officer'), { page })).rejects.toMatchObject({
    code: 'platform/not-found',
  })
})

it('keeps every figure of the page for ever; late entries and reversals show beside it with their reasons', async () => {
  expect(await cellOf(code)).toMatchObject({ value: 1, mark: 'preliminary' })
  await freezeBriefing(f.as('specialist'), { page })
  expect(await cellOf(code)).toMatchObject({ value: 1, mark: 'frozen' })
  await expect(freezeBriefing(f.as('specialist'), { page })).rejects.toMatchObject({
    code: 'briefings/already-frozen',
  })

  // An officer cannot enter into a frozen period; the province may, with a reason.
  const late = helps(f).livelihood('vaBaCho', { day: '2022-06-10' })
  await expect(recordSupport(f.as('officer'), late)).rejects.toMatchObject({
    code: 'support/locked-period',
  })
  await recordSupport(f.as('specialist'), { ...late, lateReason: 'Xã gửi danh sách chậm' })
  expect(await cellOf(code)).toMatchObject({ value: 1, now: 2, mark: 'changed' })
  expect(await cellOf(code, '2022-H1')).toMatchObject({ value: 1, now: 2, mark: 'changed' })

  await reverseSupport(f.as('officer'), { id: livelihood.id, version: 1, reason: 'Ghi nhầm hộ' })
  expect(await cellOf(code)).toMatchObject({ value: 1, now: 1, mark: 'frozen' })

  const changes = await f.ask('deputy', listLateChanges, { page, indicator: 'support.amount', period: page })
  expect(changes.rows.map(({ difference, reason }) => [difference, reason])).toEqual([
    [-9_000_000, 'Ghi nhầm hộ'],
    [9_000_000, 'Xã gửi danh sách chậm'],
  ])
  expect(changes.total).toBe(2)
})

it('opens the frozen list at its watermark', async () => {
  const opened = await f.ask('deputy', openFigure, {
    page,
    indicator: 'support.cases',
    period: page,
    by: 'commune',
  })
  expect(opened).toMatchObject({ value: 2, now: 2, changed: false })
  const there = await f.ask('deputy', openFigure, {
    page,
    indicator: 'support.cases',
    period: page,
    place: f.places.muongLong,
    by: 'commune',
  })
  expect(there.freeze?.watermark).toBeGreaterThan(0)
  expect(there.value).toBe(2)
})

it('stores leaves that add up to the frozen figures', async () => {
  const differing = await f.rows(`
    select g.indicator, g.period, g.value, l.sum from briefings.frozen_figure g
    join (select indicator, period, sum(value) as sum from briefings.frozen_leaf group by 1, 2) l using (indicator, period)
    where g.numerator is null and g.value is distinct from l.sum and g.indicator not in ('support.households', 'support.persons')`)
  expect(differing).toEqual([])
})
