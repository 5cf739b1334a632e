import type { Help } from '#world/help.ts'
import { type Body, type Commune, type Giver, giverIn, type Land } from '#world/land/land.ts'
import type { DeclaredClass, HelpKind, Household, Register } from '#world/people/households.ts'
import { at, type Dice, sampler } from '#world/random.ts'
import { sources } from '#world/words.vi.ts'

/** What every maker of help needs: where, whom, and its own stream of chance. */
export type Scene = {
  land: Land
  register: Register
  dice: Dice
  /** A commune, as often as it is in need. */
  commune(): Commune
}

export function sceneOf(land: Land, register: Register, dice: Dice): Scene {
  const draw = sampler(land.communes.map((commune) => commune.need))
  return { land, register, dice, commune: () => at(land.communes, draw(dice)) }
}

export function otherClass(dice: Dice): DeclaredClass {
  return dice.weighted({ 'near-poor': 0.72, escaped: 0.12, other: 0.16 })
}

export const millions = (least: number, most: number, dice: Dice): number =>
  dice.int(least * 10, most * 10) * 100_000

export const sourceOf = (body: Body, dice: Dice): string =>
  dice.pick(sources[body.organisation as keyof typeof sources] ?? sources.front)

type Given = {
  kind: HelpKind
  declaredClass: DeclaredClass
  day: string
  givers: Readonly<Partial<Record<Giver, number>>>
}

/** A help to a household that had none of the kind within a year. What it consists of is the maker's to say. */
export function helpTo(
  { land, register, dice, commune }: Scene,
  given: Given,
): Help & { household: Household } {
  const { kind, declaredClass, day, givers } = given
  const where = commune()
  const household = register.take({ commune: where, declaredClass, kind, day })
  const body = giverIn(land, where, givers, dice)
  return {
    ...blank(kind, body, day, dice),
    place: where,
    household,
    declaredClass,
    source: sourceOf(body, dice),
  }
}

export function blank(kind: HelpKind, body: Body, day: string, dice: Dice): Help {
  return {
    id: dice.id(new Date(`${day}T01:00:00Z`)),
    kind,
    body,
    place: { id: body.place, label: body.name },
    household: null,
    person: null,
    declaredClass: 'poor',
    day,
    amount: 0,
    source: '',
    decisionNumber: null,
    decisionDay: null,
    lines: [],
    house: null,
    note: null,
    doubleReason: null,
    withoutPapers: dice.chance(0.035),
  }
}
