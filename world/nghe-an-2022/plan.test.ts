import { beforeAll, describe, expect, test } from 'vitest'
import { buildProvince } from '#modules/territory/epochs/province.ts'
import { periodOf } from '#platform/indicators/period.ts'
import type { Help, Recording } from '#world/help.ts'
import { communesWithoutRecord } from '#world/land/districts.ts'
import { type Body, layLand, type Unit } from '#world/land/land.ts'
import { wasHelped } from '#world/people/households.ts'
import { diceOf } from '#world/random.ts'
import { planOf } from './plan.ts'

const organisations = ['front', 'union', 'farmers', 'youth', 'women', 'veterans']

function landForTest() {
  const units = buildProvince('40').units.filter((unit) => unit.epoch === '2020')
  const ids = new Map(units.map((unit, index) => [unit.code, index + 1]))
  const rows = units.map((unit): Unit => {
    const { code, name, level, parent } = unit
    return {
      id: ids.get(code) ?? 0,
      code,
      kind: unit.kind === 'xa' ? 'Xã' : 'Phường',
      name,
      level,
      parent: parent === null ? null : (ids.get(parent) ?? 0),
    }
  })
  const bodies = rows.flatMap((unit) =>
    organisations
      .filter((organisation) => organisation !== 'union' || unit.level !== 'commune')
      .map(
        (organisation, index): Body => ({
          id: unit.id * 10 + index,
          name: `${organisation} ${unit.name}`,
          organisation,
          place: unit.id,
        }),
      ),
  )
  return layLand(rows, bodies, diceOf('land'))
}

const land = landForTest()
let plan: Recording[] = []
let live: Help[] = []
beforeAll(() => {
  plan = planOf(land, 'test')
  const ended = new Set(
    plan.filter(({ deed }) => deed === 'reverse' || deed === 'link').map(({ help }) => help),
  )
  live = plan.filter(({ deed, help }) => deed === 'record' && !ended.has(help)).map(({ help }) => help)
})

const half = periodOf('2022-H1')
const inHalf = (help: Help) => help.day >= half.from && help.day <= half.to
const distinct = (ids: (string | undefined)[]) => new Set(ids.filter(Boolean)).size

describe('the first half of 2022', () => {
  test('240 houses of great unity had their first money', () => {
    const paid = live.filter(
      ({ house }) =>
        house?.programme === 'great-unity' &&
        house.stages.some(
          (one) => one.stage === 'first-disbursement' && one.day >= half.from && one.day <= half.to,
        ),
    )
    expect(paid).toHaveLength(240)
  })
  test('poor households with a livelihood and poor patients are as many as aimed at, however often they were helped', () => {
    const poor = live.filter((help) => inHalf(help) && help.declaredClass === 'poor')
    const livelihoods = poor.filter(({ kind }) => kind === 'livelihood')
    const treatments = poor.filter(({ kind }) => kind === 'medical')
    expect(distinct(livelihoods.map(({ household }) => household?.id))).toBe(1046)
    expect(livelihoods.length).toBeGreaterThan(1046)
    expect(distinct(treatments.map(({ person }) => person?.id))).toBe(1237)
    expect(treatments.length).toBeGreaterThan(1237)
  })
  test('30 tractors went to poor households', () => {
    const lines = live
      .filter((help) => inHalf(help) && help.declaredClass === 'poor' && help.household)
      .flatMap(({ lines }) => lines)
    expect(lines.filter(({ item }) => item === 'tractor').reduce((sum, line) => sum + line.quantity, 0)).toBe(
      30,
    )
  })
  test('Tết gifts are worth what gifts are worth', () => {
    const lists = live.filter((help) => inHalf(help) && help.lines[0]?.item === 'tet-gift')
    const gifts = lists.reduce((sum, help) => sum + (help.lines[0]?.quantity ?? 0), 0)
    expect(gifts).toBe(186_230)
    for (const { amount, lines } of lists) {
      expect(amount / (lines[0]?.quantity ?? 1)).toBeGreaterThanOrEqual(400_000)
      expect(amount / (lines[0]?.quantity ?? 1)).toBeLessThanOrEqual(700_000)
    }
  })
})

test('every commune has records but the three that have none; province and districts have their own', () => {
  const at = new Set(live.map(({ place }) => place.id))
  const without = land.communes
    .filter(({ id }) => !at.has(id))
    .map((one) => `${one.district.code} ${one.name}`)
  expect(without.sort()).toEqual([...communesWithoutRecord].sort())
  expect(land.districts.every(({ id }) => at.has(id))).toBe(true)
  expect(at.has(land.province.id)).toBe(true)
})

test('the poorest districts have the most houses', () => {
  const counts = Object.groupBy(
    live.filter(({ kind }) => kind === 'house'),
    ({ household }) => household?.commune.district.name ?? '',
  )
  const order = Object.entries(counts)
    .toSorted(([, a = []], [, b = []]) => b.length - a.length)
    .map(([name]) => name)
  expect(order.slice(0, 2)).toContain('Kỳ Sơn')
  expect(order.slice(0, 3)).toContain('Tương Dương')
  expect(order.slice(-3)).toContain('Cửa Lò')
})

test('nobody writes down what has not happened, or ends what was not written down', () => {
  const written = new Map<Help, Date>()
  for (const one of plan) {
    const earlier = written.get(one.help)
    if (one.deed === 'record') {
      expect(earlier).toBeUndefined()
      expect(one.at >= new Date(`${one.help.day}T00:00:00+07:00`)).toBe(true)
    } else expect(earlier && earlier < one.at).toBe(true)
    if (one.deed === 'link') expect(written.has(one.counted)).toBe(true)
    if (one.deed === 'stage') expect(one.at >= new Date(`${one.stage.day}T00:00:00+07:00`)).toBe(true)
    written.set(one.help, one.at)
    expect(one.at < new Date('2022-07-25T00:00:00+07:00')).toBe(true)
  }
})

test('a second help of the kind within a year has its reason', () => {
  const firsts = live.filter(
    (help) => help.household && help.doubleReason === null && help.kind !== 'medical',
  )
  for (const { household, kind, day } of firsts) {
    const others = household?.helps.filter((other) => other.day !== day || other.kind !== kind) ?? []
    expect(household && wasHelped({ ...household, helps: others }, kind, day)).toBe(false)
  }
})

test('about twenty thousand records, the same for the same seed', () => {
  expect(live.length).toBeGreaterThan(19_000)
  expect(live.length).toBeLessThan(22_500)
  expect(new Set(live.map(({ id }) => id)).size).toBe(live.length)
  const again = planOf(landForTest(), 'test')
  expect(again.map(({ at, help }) => [at, help.id, help.amount])).toEqual(
    plan.map(({ at, help }) => [at, help.id, help.amount]),
  )
})
