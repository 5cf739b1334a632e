import { readDay } from '#platform/i18n/read.ts'
import { SEARCH_PARAM, SHARED_PARAMS } from '#ui/address.ts'
import { type Kind, kinds } from '../text.vi.ts'

export const LIST = '/an-sinh/ho-tro'
export const caseAt = (id: string) => `${LIST}/${id}`
export const paperAt = (id: string) => `/tep/ho-tro/${id}`

/** Kinds as they stand in addresses. */
const kindPaths: Record<Kind, string> = {
  house: 'nha-o',
  livelihood: 'sinh-ke',
  medical: 'chua-benh',
  goods: 'hien-vat',
  gifts: 'danh-sach-qua',
}
export const KIND_PARAM = 'loai'
export const newAt = (kind: Kind, draft?: string) =>
  `${LIST}/moi?${KIND_PARAM}=${kindPaths[kind]}${draft ? `&${DRAFT_PARAM}=${draft}` : ''}`
export const kindInPath = (path: string | null): Kind | undefined =>
  kinds.find((kind) => kindPaths[kind] === path)
export const kindPath = (kind: Kind): string => kindPaths[kind]

export const DRAFT_PARAM = 'nhap'
export const HOUSEHOLD_PARAM = 'ho'
export const BODY_SEARCH_PARAM = 'co-quan'
export const JUST_PARAM = 'vua-ghi'

export const FILTER_PARAMS = {
  programme: 'chuong-trinh',
  declaredClass: 'dien',
  withoutPapers: 'thieu-giay-to',
  from: 'tu',
  to: 'den',
  body: 'to-chuc',
} as const
/** The figure whose records are listed, as the drill-down's link names it. */
export const COUNTED_PARAMS = {
  indicator: 'chi-tieu',
  placeLevel: 'cap',
  level: 'cap-to-chuc',
  organisation: 'khoi',
  watermark: 'moc',
  subject: 'doi-tuong',
} as const

/** What the list's address asks for, as the queries take it; a day that is not understood asks for nothing. */
export function filtersOf(search: URLSearchParams, today: string) {
  const get = (name: string) => search.get(name) || undefined
  const kind = kindInPath(search.get(KIND_PARAM))
  const own = Object.fromEntries(Object.entries(FILTER_PARAMS).map(([key, name]) => [key, get(name)]))
  const days = {
    from: readDay(own.from ?? '', today) ?? undefined,
    to: readDay(own.to ?? '', today) ?? undefined,
  }
  const place = get(SHARED_PARAMS.unit)
  const indicator = get(COUNTED_PARAMS.indicator)
  const counted = indicator && {
    ...Object.fromEntries(Object.entries(COUNTED_PARAMS).map(([key, name]) => [key, get(name)])),
    indicator,
    period: get(SHARED_PARAMS.period) ?? '',
    place,
    body: own.body,
  }
  const text = get(SEARCH_PARAM) ?? ''
  return counted ? { text, kind, counted } : { text, kind, place, ...own, ...days }
}

/** What stands behind a figure, as the drill-down asks for it. */
type Behind = {
  indicator: string
  period: string
  place?: number | undefined
  placeLevel?: string | undefined
  watermark?: number | undefined
}

/** The whole list behind a figure as a sheet; filtersOf reads the address back. */
export function sheetBehind({ period, place, ...figure }: Behind): string {
  const params = new URLSearchParams({ [SHARED_PARAMS.period]: period })
  if (place) params.set(SHARED_PARAMS.unit, String(place))
  for (const [key, value] of Object.entries(figure))
    if (value !== undefined && isCountedKey(key)) params.set(COUNTED_PARAMS[key], String(value))
  return `${LIST}/xuat?${params}`
}

const isCountedKey = (key: string): key is keyof typeof COUNTED_PARAMS => key in COUNTED_PARAMS
