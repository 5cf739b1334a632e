import { at, type Dice } from '#world/random.ts'
import {
  communesWithoutRecord,
  type DistrictTraits,
  districts,
  ownPeople,
  ownPeopleShare,
  type People,
} from './districts.ts'

export type Organisation = 'front' | 'union' | 'farmers' | 'youth' | 'women' | 'veterans'
export type Body = { id: number; name: string; organisation: string; place: number }
export type Unit = {
  id: number
  code: string
  kind: string
  name: string
  level: string
  parent: number | null
}

type Standing = Unit & { label: string; bodies: Readonly<Partial<Record<string, Body>>> }
export type Province = Standing
export type District = Standing & { traits: DistrictTraits; communes: Commune[] }
export type Commune = Standing & {
  district: District
  /** How much help goes there beside others; 0: none was ever recorded. */
  need: number
  /** Households, in thousands; roughly. */
  homes: number
  /** "Bản", "Xóm" or "Khối". */
  hamlet: string
  hamlets: number
  ownPeople: People | undefined
}

/** The map of 2020–2024 with the bodies that stand on it. */
export type Land = { province: Province; districts: District[]; communes: Commune[] }

export function layLand(units: readonly Unit[], bodies: readonly Body[], dice: Dice): Land {
  const standing = Map.groupBy(bodies, (body) => body.place)
  const stand = (unit: Unit): Standing => ({
    ...unit,
    label: `${unit.kind} ${unit.name}`,
    bodies: Object.fromEntries((standing.get(unit.id) ?? []).map((body) => [body.organisation, body])),
  })
  const below = Map.groupBy(
    units.toSorted((a, b) => a.id - b.id),
    (unit) => unit.parent,
  )
  const province = stand(at(below.get(null) ?? [], 0))
  const laid = (below.get(province.id) ?? []).map((unit): District => {
    const traits = districts[unit.code]
    if (!traits) throw new Error(`No traits of the district ${unit.code}`)
    const district: District = { ...stand(unit), traits, communes: [] }
    const inside = below.get(unit.id) ?? []
    district.communes = inside.map((commune) => layCommune(stand(commune), district, inside.length, dice))
    return district
  })
  return { province, districts: laid, communes: laid.flatMap((district) => district.communes) }
}

function layCommune(unit: Standing, district: District, siblings: number, dice: Dice): Commune {
  const key = `${district.code} ${unit.name}`
  const { households, poorShare, peoples } = district.traits
  const isTown = unit.kind !== 'Xã'
  const spread = 0.6 + 0.9 * dice.next()
  const poor = (households * poorShare * spread * (isTown ? 0.5 : 1)) / siblings
  const isBlank = (communesWithoutRecord as readonly string[]).includes(key)
  const inMountains = (peoples.kinh ?? 0) < 0.5
  return {
    ...unit,
    district,
    need: isBlank ? 0 : poor,
    homes: households / siblings,
    hamlet: isTown ? 'Khối' : inMountains ? 'Bản' : 'Xóm',
    hamlets: dice.int(5, 14),
    ownPeople: ownPeople[key],
  }
}

export function peopleOf(commune: Commune, dice: Dice): People {
  if (commune.ownPeople && dice.chance(ownPeopleShare)) return commune.ownPeople
  return dice.weighted(commune.district.traits.peoples)
}

/** "commune.front", "district.women": who gave, by level and organisation. */
export type Giver = `${'commune' | 'district' | 'province'}.${Organisation}`

/** The body that gives help in a commune; where the drawn one does not stand there, the commune's Front. */
export function giverIn(
  land: Land,
  commune: Commune,
  shares: Readonly<Partial<Record<Giver, number>>>,
  dice: Dice,
): Body {
  const [level, organisation = 'front'] = dice.weighted(shares).split('.')
  const standing = level === 'commune' ? commune : level === 'district' ? commune.district : land.province
  return standing.bodies[organisation] ?? bodyOf(commune, 'front')
}

export function bodyOf(standing: Standing, organisation: Organisation): Body {
  const body = standing.bodies[organisation]
  if (!body) throw new Error(`No ${organisation} at ${standing.label}`)
  return body
}
