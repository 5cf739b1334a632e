import { periodOf } from '#platform/indicators/period.ts'
import { addDays, dayInQuarter, lastRecordingDay, later, officeDay } from '#world/calendar.ts'
import type { Help, Source, StageDone } from '#world/help.ts'
import type { Giver } from '#world/land/land.ts'
import type { Dice } from '#world/random.ts'
import { decisionNumber, houseSources } from '#world/words.vi.ts'
import { helpTo, millions, otherClass, type Scene } from './stage.ts'
import { houses, type Programme, quarters, unpaidHouses } from './targets.ts'

const givers: Record<Programme, Readonly<Partial<Record<Giver, number>>>> = {
  'great-unity': { 'commune.front': 0.62, 'district.front': 0.3, 'province.front': 0.08 },
  'union-shelter': { 'district.union': 0.8, 'province.union': 0.2 },
  'affection-shelter': { 'commune.women': 0.65, 'district.women': 0.3, 'province.women': 0.05 },
  other: { 'district.youth': 0.35, 'commune.veterans': 0.35, 'district.veterans': 0.3 },
}

/** No decision lies before the world begins. */
const firstDecision = '2021-01-04'

export function buildHouses(scene: Scene): Help[] {
  const { dice } = scene
  const paid = Object.entries(houses).flatMap(([programme, counts]) =>
    quarters.flatMap((quarter) =>
      Array.from({ length: counts[quarter] }, () =>
        build(scene, programme as Programme, dayInQuarter(quarter, dice, addDays(firstDecision, 10))),
      ),
    ),
  )
  const unpaid = Array.from({ length: unpaidHouses }, () => build(scene, 'great-unity', null))
  return [...paid, ...unpaid]
}

/** One that will be taken back: nothing was done after its first money. */
export function buildSpareHouse(scene: Scene): Help {
  const quarter = scene.dice.pick(quarters)
  const help = build(scene, 'great-unity', dayInQuarter(quarter, scene.dice, addDays(firstDecision, 10)))
  return help.house ? { ...help, house: { ...help.house, stages: help.house.stages.slice(0, 1) } } : help
}

/** @param paidOn null: decided in the last weeks, the money has not come */
function build(scene: Scene, programme: Programme, paidOn: string | null): Help {
  const { dice } = scene
  const end = periodOf('2022-Q2').to
  const decided = paidOn
    ? later(officeDay(addDays(paidOn, -25), addDays(paidOn, -3), dice), firstDecision)
    : officeDay(addDays(end, -28), end, dice)
  const declaredClass = dice.chance(0.86) ? 'poor' : otherClass(dice)
  const help = helpTo(scene, { kind: 'house', declaredClass, day: decided, givers: givers[programme] })
  const work = dice.chance(0.78) ? 'new' : 'repair'
  const sources = sourcesOf(programme, work, dice)
  const dueDay = addDays(decided, work === 'new' ? dice.int(125, 170) : dice.int(60, 95))
  return {
    ...help,
    amount: sources.reduce((sum, one) => sum + one.amount, 0),
    source: sources.map((one) => one.source).join('; '),
    decisionNumber: decisionNumber(dice.int(1, 96), help.body.organisation),
    decisionDay: decided,
    house: { programme, work, dueDay, sources, stages: paidOn ? stagesOf(paidOn, work, sources, dice) : [] },
  }
}

function sourcesOf(programme: Programme, work: 'new' | 'repair', dice: Dice): Source[] {
  const { fund, enterprise, community, budget } = houseSources
  const own = {
    'great-unity': fund,
    'union-shelter': 'Quỹ Mái ấm công đoàn',
    'affection-shelter': 'Quỹ Mái ấm tình thương',
    other: fund,
  }
  const grant = work === 'new' ? (dice.chance(0.8) ? 50_000_000 : 40_000_000) : millions(15, 25, dice)
  const all: Source[] = [{ source: own[programme], amount: grant }]
  if (dice.chance(0.35)) all.push({ source: enterprise, amount: dice.int(2, 6) * 5_000_000 })
  if (dice.chance(0.5))
    all.push({ source: community, amount: dice.int(3, work === 'new' ? 40 : 12) * 1_000_000 })
  if (dice.chance(0.12)) all.push({ source: budget, amount: dice.int(2, 4) * 5_000_000 })
  return all
}

/** What was done until the last day that anybody wrote of; one house in eight takes months longer than was promised. */
function stagesOf(paidOn: string, work: 'new' | 'repair', [first]: Source[], dice: Dice): StageDone[] {
  const grant = first?.amount ?? 0
  const days = work === 'new' ? dice.int(55, 105) : dice.int(20, 45)
  const slow = dice.chance(0.12) ? dice.int(60, 190) : 0
  const start = addDays(paidOn, dice.int(2, 16))
  const finish = addDays(start, days + slow)
  const stages: StageDone[] = [
    { stage: 'first-disbursement', day: paidOn, amount: dice.chance(0.3) ? grant : grant / 2 },
    { stage: 'start', day: start, amount: null },
    { stage: 'finish', day: finish, amount: null },
    { stage: 'handover', day: addDays(finish, dice.int(2, 14)), amount: null },
  ]
  return stages.filter((one) => one.day <= addDays(lastRecordingDay, -2))
}
