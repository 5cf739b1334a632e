import {
  formatCount,
  formatDecimal,
  formatDifference,
  formatDong,
  formatPercent,
  NBSP,
} from '#platform/i18n/format.ts'
import type { Figure, Indicator } from '#platform/indicators/index.ts'
import { roundly } from './text-check/judge.ts'

export type Value = Figure['value']

/** Unknown and zero are different things: ux.md §5. */
const unknown = '…'

/** A figure exact, as tables and papers write it; đồng with their unit. */
export function exactly(value: Value, unit: string): string {
  if (value === null) return unknown
  if (typeof value === 'object') return formatPercent(value.numerator, value.denominator)
  return unit === 'đồng' ? formatDong(value) : formatCount(value)
}

const billion = 1_000_000_000
const million = 1_000_000
const saidRoundly = 1_000

/** A figure for the one page: sums of money in tỷ or triệu (đồng) with a word that never contradicts them; the rest exact. */
export function briefly(value: Value, unit: string): string {
  if (typeof value !== 'number' || unit !== 'đồng' || value < million) return exactly(value, unit)
  const scale = value >= billion ? billion : million
  const tenths = Math.floor((value / scale) * 10)
  const said = `${formatDecimal(tenths / 10)}${NBSP}${scale === billion ? 'tỷ' : 'triệu'}`
  return tenths * (scale / 10) === value ? said : `hơn ${said}`
}

/** How a sentence would say it: "hơn 1.000 hộ"; empty where it says no more than the number. Small counts are said as they are. */
export function inSentence(value: Value, unit: string): string {
  if (typeof value !== 'number') return ''
  if (unit === 'đồng') return value < million ? '' : `${briefly(value, unit)}${NBSP}đồng`
  const said = roundly(value, true)
  if (value < saidRoundly) return ''
  return said.qualifier === 'more-than' ? `hơn ${formatCount(said.value)} ${unit}` : ''
}

/** The part of the unit that is written after the number where the number does not carry it. */
export const unitAfter = (indicator: Pick<Indicator, 'unit' | 'kind'>): string =>
  indicator.unit === 'đồng' || indicator.kind === 'rate' ? '' : indicator.unit

/** "+31", "−12"; of a rate nothing: its parts are compared instead. */
export function differenceOf(before: Value, after: Value): string {
  if (typeof before !== 'number' || typeof after !== 'number') return ''
  return formatDifference(after - before)
}
