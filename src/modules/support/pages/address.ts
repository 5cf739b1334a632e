import { readDay } from '#platform/i18n/read.ts'
import { SEARCH_PARAM, SHARED_PARAMS } from '#ui/address.ts'
import { countedIn } from '#ui/figure/counted-address.ts'
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
  const counted = countedIn(search)
  const text = get(SEARCH_PARAM) ?? ''
  return counted ? { text, kind, counted } : { text, kind, place, ...own, ...days }
}
