import type { AtlasPlace } from '#modules/territory/index.ts'
import {
  type Breakdown,
  districtLine,
  type Figure,
  provinceLine,
  type UnitMap,
} from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import { text } from './text.vi.ts'

/** A line of a breakdown. `value` null: nothing recorded there (unknown, not zero). */
export type Line = { key: string; name: string; code: string | null; value: Figure['value']; records: number }

export type Atlas = ReadonlyMap<number, AtlasPlace>

type Ask = {
  atlas: Atlas
  /** Names of bodies by id, where the lines are bodies. */
  bodies: ReadonlyMap<string, string>
  breakdown: Breakdown
  map: UnitMap
  period: Period
  place: number | undefined
  found: readonly Figure[]
}

/** Every unit of the map below the place (also those without a record), then the lines of rows that stand at no such unit. */
export function linesOf(ask: Ask): Line[] {
  const found = new Map(ask.found.filter(({ line }) => line !== '').map((figure) => [figure.line, figure]))
  const lineOf = (key: string, name: string, code: string | null = null): Line => {
    const figure = found.get(key)
    return { key, name, code, value: figure?.value ?? null, records: figure?.records ?? 0 }
  }
  const keys = [...found.keys()].sort()
  if (ask.breakdown === 'month') return keys.map((key) => lineOf(key, monthName(key)))
  if (ask.breakdown === 'organisation') return keys.map((key) => lineOf(key, organisationName(key)))
  if (ask.breakdown === 'body') return keys.map((key) => lineOf(key, ask.bodies.get(key) ?? key))
  const level = ask.breakdown === 'district' ? 'district' : 'commune'
  const units = unitsOf(ask.atlas, { level, map: ask.map, period: ask.period, place: ask.place })
  const rest = [districtLine, provinceLine].filter((key) => found.has(key))
  return [
    ...units.map(({ id, label, code }) => lineOf(String(id), label, code)),
    ...rest.map((key) => lineOf(key, text.lines[key === provinceLine ? 'province' : 'district'])),
  ]
}

/** "2022-05" → "Tháng 5/2022". */
function monthName(key: string): string {
  const [year, month] = key.split('-').map(Number)
  return text.month(String(month), String(year))
}

/** The official name of an organisation by its key in the register. */
function organisationName(key: string): string {
  return Object.entries(text.organisations).find(([name]) => name === key)?.[1] ?? key
}

type Units = { level: AtlasPlace['level']; map: UnitMap; period: Period; place: number | undefined }

/** Units of a level on the map of the period's last day or of today, that lie below the place on that map. */
export function unitsOf(atlas: Atlas, { level, map, period, place }: Units): AtlasPlace[] {
  const isOn = ({ fromDay, toDay }: AtlasPlace) =>
    map === 'now' ? toDay === null : fromDay <= period.to && (toDay === null || toDay >= period.to)
  return [...atlas.values()].filter(
    (unit) => unit.level === level && isOn(unit) && isBelow(atlas, unit, place),
  )
}

function isBelow(atlas: Atlas, unit: AtlasPlace, place: number | undefined): boolean {
  const root = place === undefined ? undefined : atlas.get(place)
  if (!root || root.level === 'province') return true
  for (
    let at: AtlasPlace | undefined = unit;
    at;
    at = at.parent === null ? undefined : atlas.get(at.parent)
  ) {
    if (at.id === root.id) return true
  }
  return false
}
