import { dayInQuarter } from '#world/calendar.ts'
import type { Help, Line } from '#world/help.ts'
import type { Giver } from '#world/land/land.ts'
import type { DeclaredClass } from '#world/people/households.ts'
import type { Dice } from '#world/random.ts'
import { notes } from '#world/words.vi.ts'
import { helpTo, millions, otherClass, type Scene } from './stage.ts'
import * as targets from './targets.ts'
import { type Quarter, quarters } from './targets.ts'

type Givers = Readonly<Partial<Record<Giver, number>>>
const livelihoodGivers: Givers = {
  'commune.front': 0.34,
  'commune.farmers': 0.24,
  'commune.women': 0.19,
  'commune.youth': 0.07,
  'commune.veterans': 0.06,
  'district.front': 0.07,
  'province.farmers': 0.03,
}
const medicalGivers: Givers = {
  'commune.front': 0.6,
  'commune.women': 0.13,
  'district.front': 0.15,
  'province.front': 0.07,
  'district.union': 0.05,
}
const tractorGivers: Givers = { 'commune.farmers': 0.55, 'district.farmers': 0.25, 'province.front': 0.2 }
const goodsGivers: Givers = {
  'commune.front': 0.46,
  'commune.farmers': 0.13,
  'commune.women': 0.14,
  'commune.youth': 0.15,
  'commune.veterans': 0.06,
  'district.front': 0.06,
}

const each = (counts: Readonly<Record<Quarter, number>>, make: (quarter: Quarter) => Help): Help[] =>
  quarters.flatMap((quarter) => Array.from({ length: counts[quarter] }, () => make(quarter)))

const classOf = (poor: boolean, dice: Dice): DeclaredClass => (poor ? 'poor' : otherClass(dice))

export function giveLivelihoods(scene: Scene): Help[] {
  const give = (poor: boolean) => (quarter: Quarter) => livelihood(scene, poor, quarter)
  return [...each(targets.poorLivelihoods, give(true)), ...each(targets.otherLivelihoods, give(false))]
}

export function livelihood(scene: Scene, poor: boolean, quarter: Quarter): Help {
  const { dice } = scene
  const day = dayInQuarter(quarter, dice)
  const help = helpTo(scene, {
    kind: 'livelihood',
    declaredClass: classOf(poor, dice),
    day,
    givers: livelihoodGivers,
  })
  const cow = dice.chance(0.3)
  const lines: Line[] = cow ? [{ item: 'cow', quantity: 1 }] : []
  const note = cow ? notes.livelihood[0] : dice.pick(notes.livelihood.slice(1))
  return { ...help, lines, amount: cow ? millions(12, 18, dice) : millions(5, 15, dice), note: note ?? null }
}

export function treatPatients(scene: Scene): Help[] {
  const treat = (poor: boolean) => (quarter: Quarter) => treatment(scene, poor, quarter)
  return [...each(targets.poorPatients, treat(true)), ...each(targets.otherPatients, treat(false))]
}

/** Another member of the household may be treated in the same year; the person is new to it. */
export function treatment(scene: Scene, poor: boolean, quarter: Quarter): Help {
  const { dice, register } = scene
  const day = dayInQuarter(quarter, dice)
  const help = helpTo(scene, {
    kind: 'medical',
    declaredClass: classOf(poor, dice),
    day,
    givers: medicalGivers,
  })
  const person = register.patientOf(help.household, day)
  return { ...help, person, amount: millions(1, 5, dice), note: dice.pick(notes.medical) }
}

export function giveGoods(scene: Scene): Help[] {
  const tractor = (poor: boolean) => (quarter: Quarter) => tractorGift(scene, poor, quarter)
  return [
    ...each(targets.poorTractors, tractor(true)),
    ...each(targets.otherTractors, tractor(false)),
    ...each(targets.goods, (quarter) => goodsGift(scene, quarter)),
  ]
}

function tractorGift(scene: Scene, poor: boolean, quarter: Quarter): Help {
  const { dice } = scene
  const day = dayInQuarter(quarter, dice)
  const help = helpTo(scene, {
    kind: 'goods',
    declaredClass: classOf(poor, dice),
    day,
    givers: tractorGivers,
  })
  return { ...help, lines: [{ item: 'tractor', quantity: 1 }], amount: millions(20, 40, dice) }
}

/** Quilts in the cold, school things before September, rice at any time. */
const seasons: Record<'cold' | 'school' | 'other', Readonly<Record<string, number>>> = {
  cold: { quilt: 0.5, rice: 0.3, cow: 0.05, gift: 0.15 },
  school: { 'school-kit': 0.5, rice: 0.25, cow: 0.1, gift: 0.15 },
  other: { rice: 0.55, gift: 0.25, cow: 0.1, other: 0.1 },
}
const worth: Readonly<Record<string, readonly [number, number]>> = {
  quilt: [180, 320],
  rice: [13, 17],
  cow: [12_000, 18_000],
  gift: [200, 500],
  'school-kit': [150, 400],
  other: [200, 900],
}

export function goodsGift(scene: Scene, quarter: Quarter): Help {
  const { dice } = scene
  const day = dayInQuarter(quarter, dice)
  const declaredClass = classOf(dice.chance(0.7), dice)
  const help = helpTo(scene, { kind: 'goods', declaredClass, day, givers: goodsGivers })
  const month = Number(day.slice(5, 7))
  const season = month >= 11 || month <= 2 ? 'cold' : month >= 7 && month <= 9 ? 'school' : 'other'
  const item = dice.weighted(seasons[season])
  const quantity = item === 'rice' ? dice.int(2, 10) * 5 : item === 'cow' ? 1 : dice.int(1, 3)
  const [least, most] = worth[item] ?? [200, 900]
  const amount = quantity * dice.int(least, most) * 1_000
  return {
    ...help,
    lines: [{ item, quantity }],
    amount,
    note: dice.chance(0.4) ? dice.pick(notes.goods) : null,
  }
}
