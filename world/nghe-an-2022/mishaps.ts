import { periodOf } from '#platform/indicators/period.ts'
import { addDays, later } from '#world/calendar.ts'
import type { Help, Recording } from '#world/help.ts'
import { giverIn } from '#world/land/land.ts'
import { noticedAfter, recordingsOf } from '#world/recordings.ts'
import { reasons } from '#world/words.vi.ts'
import { buildSpareHouse } from './houses.ts'
import { goodsGift, livelihood, treatment } from './single-help.ts'
import type { Scene } from './stage.ts'
import { livelihoodsTwice, mishaps, patientsTwice, quarters } from './targets.ts'

type Kind = keyof typeof mishaps

const halfOf = (day: string) => `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

/** Second helps within the half year of the first: they add records, and no household and no person. */
export function giveAgain(scene: Scene, firsts: readonly Help[], kind: 'livelihood' | 'medical'): Help[] {
  const counts = kind === 'livelihood' ? livelihoodsTwice : patientsTwice
  const { dice } = scene
  const used = new Set<Help>()
  return quarters.flatMap((quarter) => {
    const { from, to } = periodOf(quarter)
    const fitting = firsts.filter(
      (one) =>
        one.declaredClass === 'poor' &&
        halfOf(one.day) === halfOf(from) &&
        one.day <= addDays(to, -40) &&
        !used.has(one),
    )
    return dice
      .shuffled(fitting)
      .slice(0, counts[quarter])
      .map((first) => {
        used.add(first)
        const day = addDays(later(first.day, from), dice.int(20, 40))
        return { ...copyOf(scene, first), day, doubleReason: dice.pick(reasons.twice) }
      })
  })
}

const otherGivers = {
  'commune.women': 0.3,
  'commune.farmers': 0.2,
  'district.front': 0.3,
  'commune.front': 0.2,
} as const

/** The same help to the same people, as another body would write it down. */
function copyOf({ land, dice }: Scene, first: Help): Help {
  const commune = first.household?.commune
  const id = dice.id(new Date(`${first.day}T02:00:00Z`))
  if (!commune) return { ...first, id }
  const drawn = giverIn(land, commune, otherGivers, dice)
  const body = drawn.id === first.body.id ? giverIn(land, commune, { 'district.women': 1 }, dice) : drawn
  return { ...first, id, body }
}

const makers: Readonly<Record<Kind, (scene: Scene) => Help>> = {
  house: buildSpareHouse,
  livelihood: (scene) => livelihood(scene, scene.dice.chance(0.8), scene.dice.pick(quarters)),
  medical: (scene) => treatment(scene, scene.dice.chance(0.8), scene.dice.pick(quarters)),
  goods: (scene) => goodsGift(scene, scene.dice.pick(quarters)),
}

/** Entered and taken back later: they count for some days of the past, and not today. */
export function reversedHelps(scene: Scene, kind: Kind): Recording[] {
  const { dice } = scene
  return Array.from({ length: mishaps[kind].reversed }).flatMap((): Recording[] => {
    const help = makers[kind](scene)
    const entered = recordingsOf(help, dice)
    const noticed = noticedAfter(
      entered.map((one) => one.at),
      dice,
    )
    return [...entered, { at: noticed, help, deed: 'reverse', reason: dice.pick(reasons.reversed) }]
  })
}

/** A second body wrote down the same help; linked when somebody saw it, or only suspected to this day. */
export function doubledHelps(
  scene: Scene,
  kind: Kind,
  firsts: readonly (readonly [Recording, ...Recording[]])[],
  how: 'joint' | 'suspected',
): Recording[] {
  const { dice } = scene
  const fitting = firsts.filter(
    ([{ help }]) => help.doubleReason === null && help.lines.every((line) => line.item !== 'tractor'),
  )
  return dice
    .shuffled(fitting)
    .slice(0, mishaps[kind][how])
    .flatMap((first): Recording[] => {
      const counted = first[0].help
      const help = { ...copyOf(scene, counted), doubleReason: dice.pick(reasons.suspected) }
      const entered = recordingsOf(help, dice, addDays(counted.day, 1))
      if (how === 'suspected') return entered
      const noticed = noticedAfter(
        [...first, ...entered].map((one) => one.at),
        dice,
      )
      return [...entered, { at: noticed, help, deed: 'link', counted, reason: dice.pick(reasons.joint) }]
    })
}
