import { SHARED_PARAMS } from '#ui/address.ts'

/** Names by which the address of a list asks for the records behind a figure. */
const PARAMS = {
  indicator: 'chi-tieu',
  placeLevel: 'cap',
  level: 'cap-to-chuc',
  organisation: 'khoi',
  body: 'to-chuc',
  watermark: 'moc',
  subject: 'doi-tuong',
  period: SHARED_PARAMS.period,
  place: SHARED_PARAMS.unit,
} as const
const names = Object.entries(PARAMS)

type Part = Exclude<keyof typeof PARAMS, 'indicator' | 'period'>
type CountedAddress = { indicator: string; period: string } & { [K in Part]?: string | number | undefined }

/** What an address asks for; undefined where it names no figure. */
export function countedIn(search: URLSearchParams) {
  const get = (name: string) => search.get(name) || undefined
  const indicator = get(PARAMS.indicator)
  if (!indicator) return undefined
  const parts = Object.fromEntries(names.map(([part, name]) => [part, get(name)]))
  return { ...parts, indicator, period: get(PARAMS.period) ?? '' }
}

/** The address of a list behind a figure; `countedIn` reads it back. */
export function countedAt(list: string, counted: CountedAddress): string {
  const said: Record<string, string | number | undefined> = counted
  const params = names.flatMap(([part, name]) =>
    said[part] === undefined ? [] : [[name, String(said[part])]],
  )
  return `${list}?${new URLSearchParams(params)}`
}
