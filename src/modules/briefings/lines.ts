import type { AtlasPlace } from '#modules/territory/index.ts'
import {
  type Breakdown,
  districtLine,
  type Figure,
  provinceLine,
  type UnitMap,
} from '#platform/indicators/index.ts'
import { monthsOf, type Period, periodLabel } from '#platform/indicators/period.ts'
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

/** Lines of rows that stand at no unit of the map: of the province, of a district, of a commune that has no district above it. */
const restKeys = [districtLine, provinceLine, 'commune'] as const

/** Every unit of the map (also those without a record) and of other maps on which one stands, then the lines of rows that stand at no such unit. */
export function linesOf(ask: Ask): Line[] {
  const found = new Map(ask.found.filter(({ line }) => line !== '').map((figure) => [figure.line, figure]))
  const lineOf = (key: string, name: string, code: string | null = null): Line => {
    const figure = found.get(key)
    return { key, name, code, value: figure?.value ?? null, records: figure?.records ?? 0 }
  }
  const keys = [...found.keys()].sort()
  if (ask.breakdown === 'month') {
    return monthsOf(ask.period)
      .filter(({ from }) => found.has(monthKey(from)))
      .map((month) => lineOf(monthKey(month.from), capitalised(periodLabel(month))))
  }
  if (ask.breakdown === 'organisation') return keys.map((key) => lineOf(key, organisationName(key)))
  if (ask.breakdown === 'body') return keys.map((key) => lineOf(key, ask.bodies.get(key) ?? key))
  const level = ask.breakdown === 'district' ? 'district' : 'commune'
  const units = unitsShown(ask.atlas, { level, map: ask.map, period: ask.period, place: ask.place }, keys)
  const rest = restKeys.filter((key) => found.has(key))
  return [
    ...units.map(({ id, label, code }) => lineOf(String(id), label, code)),
    ...rest.map((key) => lineOf(key, text.lines[key])),
  ]
}

const monthKey = (day: string) => day.slice(0, 7)
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

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

/**
 * The units of a breakdown: those of the map, then those of another map on which a record of a longer period stands,
 * so that the lines always make the total.
 */
export function unitsShown(atlas: Atlas, asked: Units, keys: readonly string[]): AtlasPlace[] {
  const units = unitsOf(atlas, asked)
  const shown = new Set(units.map(({ id }) => id))
  return [...units, ...keys.flatMap((key) => (shown.has(Number(key)) ? [] : (atlas.get(Number(key)) ?? [])))]
}

/** The districts ended on 30/6/2025: where the map has none, its communes are the next step. */
export function breakdownOn<By extends Breakdown | undefined>(
  atlas: Atlas,
  { by, map, period }: { by: By; map: UnitMap; period: Period },
): By | 'commune' {
  if (by !== 'district') return by
  return unitsOf(atlas, { level: 'district', map, period, place: undefined }).length > 0 ? by : 'commune'
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
