import { foldTone } from '#platform/i18n/vietnamese.ts'
import { COMMUNES_MOVED_2024, DISTRICTS_JOINED_2024, MERGERS_2024 } from './mergers-2024.ts'
import type { ListedUnit, Lists2020, Lists2025 } from './packages.ts'
import { type Level, nameKey, readFullName, type Unit } from './unit.ts'

/** A province, its districts and communes as they stood from 2020, in the order of their codes. */
export function unitsOf2020(lists: Lists2020, province: string): Unit[] {
  const place = (level: Level) => (unit: ListedUnit) => unitOf2020(unit, level)
  const districts = lists.districts.filter((unit) => unit.parent_code === province)
  const inside = new Set(districts.map((unit) => unit.code))
  return [
    ...lists.provinces.filter((unit) => unit.code === province).map(place('province')),
    ...districts.map(place('district')).sort(byCode),
    ...lists.communes
      .filter((unit) => inside.has(unit.parent_code ?? ''))
      .map(place('commune'))
      .sort(byCode),
  ]
}

function unitOf2020(unit: ListedUnit, level: Level): Unit {
  return {
    code: unit.code,
    epoch: '2020',
    level,
    kind: unit.type,
    name: unit.name,
    parent: unit.parent_code ?? null,
  }
}

export type Merger = { code: string; name: string; whole: string[]; parts: string[] }

/** The lines of the resolution as codes: each name is looked up in the district of the code carried on. */
export function readMergers(units: Unit[]): Merger[] {
  const byCodes = new Map(units.map((unit) => [unit.code, unit]))
  const byNames = new Map(units.map((unit) => [nameKey(unit.parent ?? '', unit.kind, unit.name), unit.code]))
  return MERGERS_2024.map((line) => {
    const [, code = '', name = '', sources = ''] = /^(\d+) (.+) ← (.+)$/.exec(line) ?? []
    const district = byCodes.get(code)?.parent ?? ''
    const find = (source: string) => {
      const { kind, name } = readFullName(source.replace('½ ', ''))
      const found = byNames.get(nameKey(district, kind, name))
      if (!found) throw new Error(`No unit "${source}" for the merger: ${line}`)
      return found
    }
    const all = sources.split(', ')
    return {
      code,
      name,
      whole: all.filter((source) => !source.startsWith('½')).map(find),
      parts: all.filter((source) => source.startsWith('½')).map(find),
    }
  })
}

/** Nghệ An from 1/12/2024 to 30/6/2025: no list is published as a package, so it is the list of 2020 with the resolution applied. */
export function unitsOf2024(before: Unit[]): Unit[] {
  const mergers = readMergers(before)
  const made = new Map(mergers.map((merger) => [merger.code, merger]))
  const gone = new Set(mergers.flatMap((merger) => [...merger.whole, ...merger.parts]))
  return before
    .filter((unit) => !(unit.code in DISTRICTS_JOINED_2024))
    .filter((unit) => made.has(unit.code) || !gone.has(unit.code))
    .map((unit) => ({
      ...unit,
      ...readFullNameOf(made.get(unit.code), unit),
      epoch: '2024-12',
      parent: parentIn2024(unit),
    }))
}

function readFullNameOf(merger: Merger | undefined, unit: Unit): Pick<Unit, 'kind' | 'name'> {
  return merger ? readFullName(merger.name) : unit
}

function parentIn2024(unit: Unit): string | null {
  if (unit.parent === null) return null
  return COMMUNES_MOVED_2024[unit.code] ?? DISTRICTS_JOINED_2024[unit.parent] ?? unit.parent
}

/** A province of today and its communes; districts ended on 1/7/2025. */
export function unitsOf2025(lists: Lists2025, province: string): Unit[] {
  const epoch = '2025-07'
  const provinces = lists.provinces
    .filter((unit) => unit.province_code === province)
    .map((unit): Unit => {
      const name = unit.name.replace(/^Thành phố /, '')
      const kind = name === unit.name ? 'tinh' : 'thanh-pho'
      return { code: province, epoch, level: 'province', kind, name, parent: null }
    })
  const communes = lists.wards
    .filter((unit) => unit.province_code === province)
    .map((unit): Unit => {
      const named = readFullName(unit.name)
      return { code: unit.ward_code, epoch, level: 'commune', ...named, parent: province }
    })
  return [...provinces, ...communes.sort(byCode)]
}

/** The provinces of 2020 that make up the province of today: by the old → new rows, and by its own code (Huế was renamed). */
export function provincesBefore(lists: Lists2020, after: Lists2025, province: string): string[] {
  const target = after.provinces.find((unit) => unit.province_code === province)?.name
  const sources = new Set(
    after.mappings
      .filter((row) => row.new_province_name === target)
      .map((row) => foldTone(row.old_province_name.replace(/^(Tỉnh|Thành phố) /, ''))),
  )
  return lists.provinces
    .filter((unit) => unit.code === province || sources.has(foldTone(unit.name)))
    .map((unit) => unit.code)
    .sort()
}

function byCode(a: Unit, b: Unit): number {
  return a.code < b.code ? -1 : 1
}
