import { basis2025 } from './clauses-2025.ts'
import type { Epoch } from './epochs.ts'
import { BASIS_2024, COMMUNES_MOVED_2024, DISTRICTS_JOINED_2024 } from './mergers-2024.ts'
import type { MappingRow } from './packages.ts'
import { fullName, nameKey, type Succession, type Unit } from './unit.ts'
import { readMergers } from './units.ts'

const ON_2024 = '2024-12-01'
const ON_2025 = '2025-07-01'

/** From the units of 2020 to those of 1/12/2024, the districts too (only Nghệ An has this step). */
export function successionsOf2024(before: Unit[], after: Unit[]): Succession[] {
  const step = (from: string, to: string, more: Partial<Succession> = {}): Succession => ({
    from: { code: from, epoch: '2020' },
    to: { code: to, epoch: '2024-12' },
    part: 'whole',
    basis: '',
    inferred: false,
    on: ON_2024,
    ...more,
  })
  const told = { basis: BASIS_2024, inferred: true }
  const changed = readMergers(before).flatMap((merger) => [
    ...merger.whole.map((from) => step(from, merger.code, told)),
    ...merger.parts.map((from) => step(from, merger.code, { ...told, part: 'part' })),
  ])
  const done = new Set(changed.map((row) => row.from.code))
  const divided = before.filter((unit) => Object.keys(COMMUNES_MOVED_2024).includes(unit.code))
  const losing = new Set(divided.map((unit) => unit.parent))
  // That these moved or joined stands in the statistics office's own lists: a basis, and nothing inferred.
  const joined = Object.entries(DISTRICTS_JOINED_2024).map(([from, to]) =>
    step(from, to, { basis: BASIS_2024 }),
  )
  const lost = divided.slice(0, 1).map((unit) => {
    const to = COMMUNES_MOVED_2024[unit.code] ?? ''
    return step(unit.parent ?? '', to, { part: 'part', basis: BASIS_2024 })
  })
  const kept = after
    .filter((unit) => !done.has(unit.code))
    .map((unit) => {
      const basis = unit.code in COMMUNES_MOVED_2024 || losing.has(unit.code) ? BASIS_2024 : ''
      return step(unit.code, unit.code, { basis, part: losing.has(unit.code) ? 'part' : 'whole' })
    })
  return [...changed, ...joined, ...lost, ...kept].sort(byCodes)
}

export type Steps = { successions: Succession[]; unmatched: Unit[] }

/**
 * From the last units before 1/7/2025 to today's, by the package's old → new rows: by district and name, and where the name changed
 * in between, by code. In Nghệ An every row is whole and has its clause; elsewhere the acts are not written down, so all is inferred.
 */
export function successionsOf2025(before: Unit[], after: Unit[], rows: MappingRow[]): Steps {
  const epoch = before[0]?.epoch ?? '2020'
  const written = epoch === '2024-12'
  const targets = new Map(after.map((unit) => [nameKey(fullName(unit)), unit]))
  const step = (from: string, to: string, part: Succession['part']): Succession => ({
    from: { code: from, epoch },
    to: { code: to, epoch: '2025-07' },
    part,
    basis: written && to.length > 2 ? basis2025(to) : '',
    inferred: !written,
    on: ON_2025,
  })
  const find = rowFinder(before, rows)
  const heirless = before.filter(
    (unit) => unit.level === 'commune' && heirs(find(unit), targets).length === 0,
  )
  const communes = before
    .filter((unit) => unit.level === 'commune')
    .flatMap((unit) => {
      const found = heirs(find(unit), targets)
      return found.map((heir) => step(unit.code, heir.code, found.length > 1 ? 'part' : 'whole'))
    })
  const province = after.find((unit) => unit.level === 'province')
  const provinces = before.filter((unit) => unit.level === 'province' && province)
  return {
    successions: [
      ...provinces.map((unit) => step(unit.code, province?.code ?? '', 'whole')),
      ...islands(before, after).map(([from, to]) => step(from, to, 'whole')),
      ...communes,
    ].sort(byCodes),
    unmatched: heirless,
  }
}

function rowFinder(before: Unit[], rows: MappingRow[]): (unit: Unit) => MappingRow[] {
  const districts = new Map(
    before.filter((unit) => unit.level === 'district').map((unit) => [unit.code, unit]),
  )
  const byName = Map.groupBy(rows, (row) => nameKey(row.old_district_name, row.old_ward_name))
  const byCode = Map.groupBy(rows, (row) => row.old_ward_code)
  return (unit) => {
    const district = districts.get(unit.parent ?? '')
    const named = district && byName.get(nameKey(fullName(district), fullName(unit)))
    return named ?? byCode.get(unit.code) ?? []
  }
}

/** The code of the new unit is often wrong in the package, its name never. */
function heirs(rows: MappingRow[], targets: Map<string, Unit>): Unit[] {
  const found = rows.map((row) => targets.get(nameKey(row.new_ward_name)))
  return [...new Set(found.filter((unit) => unit !== undefined))]
}

/** Island districts without communes (Lý Sơn, Côn Đảo …) became special zones of the same name. */
function islands(before: Unit[], after: Unit[]): [string, string][] {
  const parents = new Set(before.map((unit) => unit.parent))
  const zones = new Map(
    after.filter((unit) => unit.kind === 'dac-khu').map((unit) => [nameKey(unit.name), unit.code]),
  )
  return before
    .filter((unit) => unit.level === 'district' && !parents.has(unit.code))
    .flatMap((unit): [string, string][] => {
      const zone = zones.get(nameKey(unit.name))
      return zone ? [[unit.code, zone]] : []
    })
}

/** Where each unit of the epoch ends on the newest map: its heirs there, each once, halves that meet again being one. */
export function followTo(epoch: Epoch, from: string, steps: Succession[]): Map<string, string[]> {
  const onward = Map.groupBy(steps, (row) => `${row.from.epoch}/${row.from.code}`)
  const follow = (key: string): string[] => {
    if (key.startsWith(`${epoch}/`)) return [key.slice(epoch.length + 1)]
    const next = onward.get(key) ?? []
    return [...new Set(next.flatMap((row) => follow(`${row.to.epoch}/${row.to.code}`)))]
  }
  const starts = [...onward.keys()].filter((key) => key.startsWith(`${from}/`))
  return new Map(starts.map((key) => [key.slice(from.length + 1), follow(key)]))
}

function byCodes(a: Succession, b: Succession): number {
  return `${a.from.code} ${a.to.code}` < `${b.from.code} ${b.to.code}` ? -1 : 1
}
