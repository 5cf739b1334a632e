import {
  kindOf,
  periodInFull,
  periodLabel,
  periodOf,
  previous,
  quarterOf,
} from '#platform/indicators/period.ts'
import { SHARED_PARAMS } from '#ui/address.ts'
import { newestPage, pageOf } from '../page.ts'
import { type DeclaredPeriod, replacementOf } from '../periods.ts'
import { text } from '../text.vi.ts'

/** What every address of the briefing says: its quarter or reporting period, the map, the unit in view. */
export type Address = { page: string; map: 'then' | 'now'; place: number | undefined; search: string }

export const BY_PARAM = 'theo'
const NOW = 'hien-nay'

export function addressOf(request: { url: string }, today: string): Address {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get(SHARED_PARAMS.period) ?? ''
  const page = pageOf(asked)?.code ?? newestPage(today)
  const map = searchParams.get(SHARED_PARAMS.map) === NOW ? 'now' : 'then'
  const unit = Number(searchParams.get(SHARED_PARAMS.unit))
  const place = Number.isInteger(unit) && unit > 0 ? unit : undefined
  return { page, map, place, search: searchOf({ page, map, place }) }
}

export function searchOf(
  { page, map, place }: Omit<Address, 'search'>,
  more: Record<string, string> = {},
): string {
  const params = new URLSearchParams({ [SHARED_PARAMS.period]: page })
  if (map === 'now') params.set(SHARED_PARAMS.map, NOW)
  if (place) params.set(SHARED_PARAMS.unit, String(place))
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  return `?${params}`
}

const isReporting = (code: string) => kindOf(periodOf(code)) === 'reporting'

/** What can be chosen: the page asked for, the nine quarters up to today's, and the reporting periods that stand. */
export function periodChoices(today: string, shown: string, declared: readonly DeclaredPeriod[]) {
  const quarters: string[] = []
  for (let period = quarterOf(today); quarters.length < 9; period = previous(period))
    quarters.push(period.code)
  const standing = declared.filter((one) => !replacementOf(declared, one)).map(({ period }) => period.code)
  const isKnown = [...quarters, ...standing].includes(shown)
  return [...new Set([...(isKnown ? [] : [shown]), ...quarters, ...standing])].map((code) => ({
    value: code,
    label: isReporting(code) ? periodInFull(periodOf(code)) : periodLabel(periodOf(code)),
    ...(standing.length > 0 && { group: text.kinds[isReporting(code) ? 'reporting' : 'calendar'] }),
  }))
}

/** A unit of the drill in an address: a place, or one of the lines for rows without a commune. */
export const lineNames = { province: 'cap-tinh', district: 'cap-huyen' } as const

export function lineToPath(key: string): string {
  return key === 'province' || key === 'district' ? lineNames[key] : key
}

export function pathToSlice(part: string | undefined): {
  place?: number
  placeLevel?: 'province' | 'district'
} {
  if (part === lineNames.province) return { placeLevel: 'province' }
  if (part === lineNames.district) return { placeLevel: 'district' }
  const place = Number(part)
  return part && Number.isInteger(place) && place > 0 ? { place } : {}
}
