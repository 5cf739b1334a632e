/**
 * The small world of the tests: names that every test knows. Two old districts of two communes each; of one pair
 * a merged commune is made in 2025, which keeps the name and the code of a part of it. The people are invented.
 */
export const places = {
  province: 1,
  kySon: 10,
  muongLong: 11,
  huoiTu: 12,
  tuongDuong: 20,
  nhonMai: 21,
  maiSon: 22,
  provinceNow: 2,
  nhonMaiNow: 31,
  muongLongNow: 32,
} as const
export type PlaceName = keyof typeof places

type Place = {
  code: string
  epoch: string
  name: string
  kind: string
  level: string
  parent: PlaceName | null
}
const old = { epoch: '2020', fromDay: '2020-01-01', toDay: '2025-06-30' }
const now = { epoch: '2025-07', fromDay: '2025-07-01', toDay: null }

export const placeRows: Record<PlaceName, Place & { fromDay: string; toDay: string | null }> = {
  province: { ...old, code: '40', name: 'Nghệ An', kind: 'Tỉnh', level: 'province', parent: null },
  kySon: { ...old, code: '417', name: 'Kỳ Sơn', kind: 'Huyện', level: 'district', parent: 'province' },
  muongLong: { ...old, code: '90011', name: 'Mường Lống', kind: 'Xã', level: 'commune', parent: 'kySon' },
  huoiTu: { ...old, code: '90012', name: 'Huồi Tụ', kind: 'Xã', level: 'commune', parent: 'kySon' },
  tuongDuong: {
    ...old,
    code: '418',
    name: 'Tương Dương',
    kind: 'Huyện',
    level: 'district',
    parent: 'province',
  },
  nhonMai: { ...old, code: '90021', name: 'Nhôn Mai', kind: 'Xã', level: 'commune', parent: 'tuongDuong' },
  maiSon: { ...old, code: '90022', name: 'Mai Sơn', kind: 'Xã', level: 'commune', parent: 'tuongDuong' },
  provinceNow: { ...now, code: '40', name: 'Nghệ An', kind: 'Tỉnh', level: 'province', parent: null },
  nhonMaiNow: {
    ...now,
    code: '90021',
    name: 'Nhôn Mai',
    kind: 'Xã',
    level: 'commune',
    parent: 'provinceNow',
  },
  muongLongNow: {
    ...now,
    code: '90011',
    name: 'Mường Lống',
    kind: 'Xã',
    level: 'commune',
    parent: 'provinceNow',
  },
}

/** New place, old place, how much of the old one. */
export const successions: readonly (readonly [PlaceName, PlaceName, 'whole' | 'part'])[] = [
  ['provinceNow', 'province', 'whole'],
  ['nhonMaiNow', 'nhonMai', 'whole'],
  ['nhonMaiNow', 'maiSon', 'whole'],
  ['muongLongNow', 'muongLong', 'whole'],
]

type Body = {
  place: PlaceName
  organisation: 'front' | 'farmers' | 'women' | 'union'
  parent: BodyName | null
}

const standing = {
  frontProvince: { place: 'province', organisation: 'front', parent: null },
  frontKySon: { place: 'kySon', organisation: 'front', parent: 'frontProvince' },
  frontTuongDuong: { place: 'tuongDuong', organisation: 'front', parent: 'frontProvince' },
  frontMuongLong: { place: 'muongLong', organisation: 'front', parent: 'frontKySon' },
  frontHuoiTu: { place: 'huoiTu', organisation: 'front', parent: 'frontKySon' },
  frontNhonMai: { place: 'nhonMai', organisation: 'front', parent: 'frontTuongDuong' },
  frontMaiSon: { place: 'maiSon', organisation: 'front', parent: 'frontTuongDuong' },
  womenProvince: { place: 'province', organisation: 'women', parent: null },
  womenKySon: { place: 'kySon', organisation: 'women', parent: 'womenProvince' },
  womenMuongLong: { place: 'muongLong', organisation: 'women', parent: 'womenKySon' },
  womenNhonMai: { place: 'nhonMai', organisation: 'women', parent: 'womenProvince' },
  farmersProvince: { place: 'province', organisation: 'farmers', parent: null },
  farmersMuongLong: { place: 'muongLong', organisation: 'farmers', parent: 'farmersProvince' },
  farmersNhonMai: { place: 'nhonMai', organisation: 'farmers', parent: 'farmersProvince' },
  unionProvince: { place: 'province', organisation: 'union', parent: null },
} as const satisfies Record<
  string,
  { place: PlaceName; organisation: Body['organisation']; parent: string | null }
>
export type BodyName = keyof typeof standing
export const bodyRows: Record<BodyName, Body> = standing

const bodyNames = Object.keys(standing) as BodyName[]
export const bodies = Object.fromEntries(bodyNames.map((name, n) => [name, 101 + n])) as Record<
  BodyName,
  number
>

/** What a grant makes its holder; the account is called as its key. */
export const accounts = {
  officer: { name: 'Già Bá Mẫu', role: 'commune-officer', line: 'place', root: places.muongLong },
  /** The other commune's: a stranger to the first. */
  stranger: { name: 'Vi Văn Thử', role: 'commune-officer', line: 'place', root: places.nhonMai },
  /** Of the women's organisation in the whole province, by its own line: no other organisation's rows. */
  womenOfficer: { name: 'Lô Thị Mẫu', role: 'province-specialist', line: 'body', root: bodies.womenProvince },
  specialist: { name: 'Trần Thị Mẫu', role: 'province-specialist', line: 'place', root: places.province },
  deputy: { name: 'Nguyễn Văn Mẫu', role: 'deputy-secretary', line: 'place', root: places.province },
  accountant: { name: 'Hồ Thị Thử', role: 'accountant', line: 'place', root: places.province },
  auditor: { name: 'Phan Văn Thử', role: 'auditor', line: 'place', root: places.province },
  administrator: { name: 'Lê Quản Trị', role: 'administrator', line: 'place', root: places.province },
} as const
export type AccountName = keyof typeof accounts

export const households = {
  /** Mường Lống. */
  lauYPa: {
    id: '0190a000-0000-7000-8000-000000000011',
    place: 'muongLong',
    head: 'Lầu Y Pà',
    hamlet: 'Bản Mường Lống 1',
  },
  vaBaCho: {
    id: '0190a000-0000-7000-8000-000000000012',
    place: 'muongLong',
    head: 'Và Bá Chò',
    hamlet: 'Bản Trung Tâm',
  },
  /** Nhôn Mai. */
  viVanMau: {
    id: '0190a000-0000-7000-8000-000000000021',
    place: 'nhonMai',
    head: 'Vi Văn Mẫu',
    hamlet: 'Bản Na Hỉ',
  },
} as const satisfies Record<string, { id: string; place: PlaceName; head: string; hamlet: string }>
export type HouseholdName = keyof typeof households

export const persons = {
  lauYPa: {
    id: '0190b000-0000-7000-8000-000000000011',
    household: 'lauYPa',
    name: 'Lầu Y Pà',
    birthYear: 1985,
    sex: 'female',
  },
  lauBaMau: {
    id: '0190b000-0000-7000-8000-000000000013',
    household: 'lauYPa',
    name: 'Lầu Bá Mẫu',
    birthYear: 2010,
    sex: 'male',
  },
  vaBaCho: {
    id: '0190b000-0000-7000-8000-000000000012',
    household: 'vaBaCho',
    name: 'Và Bá Chò',
    birthYear: 1979,
    sex: 'male',
  },
  viVanMau: {
    id: '0190b000-0000-7000-8000-000000000021',
    household: 'viVanMau',
    name: 'Vi Văn Mẫu',
    birthYear: 1990,
    sex: 'male',
  },
} as const satisfies Record<
  string,
  { id: string; household: HouseholdName; name: string; birthYear: number; sex: string }
>
