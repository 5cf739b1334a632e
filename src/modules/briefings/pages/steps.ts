import { periodLabel, periodOf } from '#platform/indicators/period.ts'
import type { Atlas } from '../lines.ts'
import { text } from '../text.vi.ts'
import { type Address, BY_PARAM, searchOf } from './address.ts'

/** The unit of a step, and the district above it on the map of its day; null: there is no such unit. */
export function unitOf(atlas: Atlas, id: number) {
  const place = atlas.get(id)
  if (!place) return null
  const above = place.parent === null ? undefined : atlas.get(place.parent)
  const district = above?.level === 'district' ? { id: above.id, label: above.label } : null
  return { id, level: place.level, label: place.label, district }
}

type Step = {
  address: Address
  /** The figure's name and its own address, without a unit. */
  name: string
  base: string
  where: ReturnType<typeof unitOf>
  placeLevel: 'province' | 'district' | null
}

/** The steps above one of a figure, from the briefing down, and what the step itself is called; under "hiện nay" no district stands among them. */
export function stepsTo({ address, name, base, where, placeLevel }: Step) {
  const start = { label: text.title(periodLabel(periodOf(address.page))), to: `/giao-ban${address.search}` }
  if (!where && !placeLevel) return { above: [start], here: name }
  // Asked for by name, a step with one way on is not passed over.
  const by = (key: string) => searchOf(address, { [BY_PARAM]: key })
  const district =
    where?.district && address.map === 'then'
      ? [{ label: where.district.label, to: `${base}/${where.district.id}${by('commune')}` }]
      : []
  return {
    above: [start, { label: name, to: base + by('district') }, ...district],
    here: placeLevel ? text.lines[placeLevel] : (where?.label ?? ''),
  }
}
