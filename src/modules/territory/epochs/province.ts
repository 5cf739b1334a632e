import { epochsOf, type Span } from './epochs.ts'
import { readLists2020, readLists2025 } from './packages.ts'
import { successionsOf2024, successionsOf2025 } from './succession.ts'
import type { Succession, Unit } from './unit.ts'
import { provincesBefore, unitsOf2020, unitsOf2024, unitsOf2025 } from './units.ts'

export type Province = {
  spans: Span[]
  units: Unit[]
  successions: Succession[]
  /** Communes whose heir no list tells; none in Nghệ An. */
  unmatched: Unit[]
}

/** Everything known of a province of today: its units in every epoch and how each became the next. Nothing for a wrong code. */
export function findProvince(code: string): Province | undefined {
  const [lists, after] = [readLists2020(), readLists2025()]
  const today = unitsOf2025(after, code)
  if (today.length === 0) return undefined
  const spans = epochsOf(code)
  const first = provincesBefore(lists, after, code).flatMap((before) => unitsOf2020(lists, before))
  const middle = spans.some((span) => span.epoch === '2024-12') ? unitsOf2024(first) : []
  const last = middle.length > 0 ? middle : first
  const name = after.provinces.find((unit) => unit.province_code === code)?.name
  const rows = after.mappings.filter((row) => row.new_province_name === name)
  const steps = successionsOf2025(last, today, rows)
  const between = middle.length > 0 ? successionsOf2024(first, middle) : []
  return {
    spans,
    units: [...first, ...middle, ...today],
    successions: [...between, ...steps.successions],
    unmatched: steps.unmatched,
  }
}

export function buildProvince(code: string): Province {
  const province = findProvince(code)
  if (!province) throw new Error(`No province has the code ${code} today`)
  return province
}
