import { dayInQuarter, officeDay } from '#world/calendar.ts'
import type { Help } from '#world/help.ts'
import { type Body, bodyOf, type Commune, type Organisation } from '#world/land/land.ts'
import { apportion, at } from '#world/random.ts'
import { notes } from '#world/words.vi.ts'
import { blank, type Scene, sourceOf } from './stage.ts'
import { otherLists, quarters, tets } from './targets.ts'

/** Of the gifts, and of the lists: so much is handed out by bodies that stand in no commune. */
const ofDistricts = 0.08
const ofProvince = 0.015
/** Gifts go also to those who are not poor; so a commune's households weigh beside its poor. */
const weightOfHomes = 0.13

const handingOut: Readonly<Partial<Record<Organisation, number>>> = {
  front: 0.56,
  women: 0.15,
  farmers: 0.11,
  veterans: 0.09,
  youth: 0.09,
}
const handingOutAbove: Readonly<Partial<Record<Organisation, number>>> = {
  front: 0.5,
  union: 0.28,
  youth: 0.12,
  women: 0.1,
}

/** A Tết gift in fifty thousands of đồng: mostly half a million. */
const giftWorth = [8, 8, 9, 10, 10, 10, 10, 11, 12, 14] as const

/** Signed lists of Tết gifts, whose pieces add up to the target exactly. */
export function giveTetGifts(scene: Scene): Help[] {
  return tets.flatMap((tet) => {
    const { dice } = scene
    const shares = [ofProvince, ofDistricts, 1 - ofProvince - ofDistricts]
    const [province = 0, district = 0] = apportion(tet.lists, shares)
    const bodies = [
      ...Array.from({ length: province }, () => above(scene, 'province')),
      ...Array.from({ length: district }, () => above(scene, 'district')),
      ...communeBodies(scene, tet.lists - province - district),
    ]
    const gifts = apportion(
      tet.gifts,
      bodies.map(({ weight }) => weight),
    )
    const year = Number(tet.to.slice(0, 4))
    return bodies.map(({ body }, index) => {
      const day = officeDay(tet.from, tet.to, dice)
      const quantity = at(gifts, index)
      const amount = quantity * dice.pick(giftWorth) * 50_000
      return {
        ...listOf(scene, body, day),
        lines: [{ item: 'tet-gift', quantity }],
        amount,
        note: notes.tet(year),
      }
    })
  })
}

type Weighed = { body: Body; weight: number }

/** Lists of a hamlet or two each; every commune that records anything has at least one. */
function communeBodies({ land, dice }: Scene, lists: number): Weighed[] {
  const communes = land.communes.filter((commune) => commune.need > 0)
  const weights = communes.map((commune) => commune.need + weightOfHomes * commune.homes)
  const counts = apportion(lists - communes.length, weights).map((count) => count + 1)
  return communes.flatMap((commune, index) =>
    Array.from({ length: at(counts, index) }, () => ({
      body: giverAmong(commune, handingOut, dice.weighted(handingOut)),
      weight: (at(weights, index) / at(counts, index)) * (0.6 + 0.8 * dice.next()),
    })),
  )
}

/** As large as three or four lists of a commune. */
function above({ land, dice }: Scene, level: 'province' | 'district'): Weighed {
  const standing = level === 'province' ? land.province : dice.pick(land.districts)
  return {
    body: giverAmong(standing, handingOutAbove, dice.weighted(handingOutAbove)),
    weight: 0.05 + 0.12 * dice.next(),
  }
}

function giverAmong(standing: Pick<Commune, 'bodies' | 'label'>, shares: object, drawn: string): Body {
  const named = standing.bodies[drawn]
  return named && drawn in shares ? named : bodyOf({ ...standing } as Commune, 'front')
}

export function giveOtherLists(scene: Scene): Help[] {
  const { land, dice, commune } = scene
  return quarters.flatMap((quarter) =>
    Array.from({ length: otherLists[quarter] }, () => {
      const level = dice.weighted({ commune: 0.8, district: 0.15, province: 0.05 })
      const standing =
        level === 'commune' ? commune() : level === 'district' ? dice.pick(land.districts) : land.province
      const shares = level === 'commune' ? handingOut : handingOutAbove
      const body = giverAmong(standing, shares, dice.weighted(shares))
      const quantity = dice.int(15, 140)
      const list = listOf(scene, body, dayInQuarter(quarter, dice))
      return {
        ...list,
        declaredClass: 'other',
        lines: [{ item: 'gift', quantity }],
        amount: quantity * dice.int(4, 10) * 50_000,
        note: dice.pick(notes.lists),
      }
    }),
  )
}

function listOf({ dice }: Scene, body: Body, day: string): Help {
  return { ...blank('gifts', body, day, dice), source: sourceOf(body, dice) }
}
