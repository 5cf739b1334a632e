import { searchKey } from '#platform/i18n/vietnamese.ts'
import type { PlaceNode } from '#platform/scope/index.ts'
import type { Province } from './epochs/province.ts'
import { fullName, type Succession, type Unit, type UnitKey } from './epochs/unit.ts'
import { kindWords } from './text.vi.ts'

export type KnownPlace = { id: number; code: string; epoch: string }

/** Rows of one province for the tables of the room, and its nodes for the tree of scope. */
export type PlaceRows = {
  places: {
    id: number
    code: string
    epoch: string
    name: string
    kind: string
    level: Unit['level']
    parent_id: number | null
    from_day: string
    to_day: string | null
    search_key: string
  }[]
  successions: {
    old_id: number
    new_id: number
    part: Succession['part']
    on_day: string
    basis: string
    inferred: boolean
  }[]
  nodes: PlaceNode[]
}

/** Numbers every unit that is not known yet, from `firstId` on, and names the rows that are missing. Pure. */
export function rowsOf(province: Province, known: readonly KnownPlace[], firstId = 1): PlaceRows {
  const ids = new Map(known.map((place) => [keyOf(place), place.id]))
  const fresh = province.units.filter((unit) => !ids.has(keyOf(unit)))
  fresh.forEach((unit, index) => {
    ids.set(keyOf(unit), firstId + index)
  })
  const idOf = (unit: UnitKey) => {
    const id = ids.get(keyOf(unit))
    if (id === undefined) throw new Error(`No unit ${keyOf(unit)}`)
    return id
  }
  const spans = new Map(province.spans.map((span) => [span.epoch, span]))
  const isNew = new Set(fresh.map(idOf))
  const places = fresh.map((unit) => ({
    id: idOf(unit),
    code: unit.code,
    epoch: unit.epoch,
    name: unit.name,
    kind: kindWords[unit.kind],
    level: unit.level,
    parent_id: unit.parent === null ? null : idOf({ code: unit.parent, epoch: unit.epoch }),
    from_day: spans.get(unit.epoch)?.from ?? '',
    to_day: spans.get(unit.epoch)?.to ?? null,
    search_key: searchKey(fullName(unit)),
  }))
  const successions = province.successions
    .filter((row) => isNew.has(idOf(row.from)) || isNew.has(idOf(row.to)))
    .map((row) => ({
      old_id: idOf(row.from),
      new_id: idOf(row.to),
      part: row.part,
      on_day: row.on,
      basis: row.basis,
      inferred: row.inferred,
    }))
  const pastOf = pastBy(province, idOf)
  const nodes = places.map((place) => ({
    id: place.id,
    level: place.level,
    epoch: place.epoch,
    fromDay: place.from_day,
    toDay: place.to_day,
    parent: place.parent_id,
    past: pastOf(place.id),
  }))
  return { places, successions, nodes }
}

/** What a place took over. A province that kept its territory is one place through all epochs, so each holds the others. */
function pastBy(province: Province, idOf: (unit: UnitKey) => number): (id: number) => number[] {
  const levels = new Map(province.units.map((unit) => [keyOf(unit), unit.level]))
  const taken = Map.groupBy(
    province.successions.filter((row) => !isGiftOfDistrict(row, levels)),
    (row) => idOf(row.to),
  )
  const provinces = province.units.filter((unit) => unit.level === 'province').map(idOf)
  const keepsTerritory = provinces.length === province.spans.length
  return (id) => {
    if (keepsTerritory && provinces.includes(id)) return provinces.filter((other) => other !== id)
    return (taken.get(id) ?? []).map((row) => idOf(row.from))
  }
}

/** Communes that a district gave away come with their own rows; with a row of its own the whole district would. */
function isGiftOfDistrict(row: Succession, levels: Map<string, Unit['level']>): boolean {
  return row.part === 'part' && row.from.code !== row.to.code && levels.get(keyOf(row.from)) === 'district'
}

function keyOf({ code, epoch }: Pick<KnownPlace, 'code' | 'epoch'>): string {
  return `${epoch}/${code}`
}
