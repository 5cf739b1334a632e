import { awaited } from '#modules/briefings/awaited.ts'
import { indicators } from '#modules/support/index.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { checkText, type Entry, type Recorded } from './check.ts'
import type { Question } from './claim.ts'
import type { TiedIndicator } from './match.ts'
import type { Place } from './places.ts'

// The indicators, places and records that the tests of the text check know. The records are invented.

export const tied: TiedIndicator[] = [
  ...indicators.flatMap(({ code, tie, kind, unit }) => (tie ? [{ indicator: code, tie, kind, unit }] : [])),
  ...awaited.map(({ code, tie, kind, unit }) => ({ indicator: code, tie, kind, unit })),
]

export const places: Place[] = [
  { code: '40', name: 'Nghệ An', level: 'province', within: null },
  { code: '412', name: 'Vinh', level: 'district', within: '40' },
  { code: '417', name: 'Kỳ Sơn', level: 'district', within: '40' },
  { code: '418', name: 'Tương Dương', level: 'district', within: '40' },
  { code: '420', name: 'Quỳ Hợp', level: 'district', within: '40' },
  { code: '422', name: 'Nghĩa Đàn', level: 'district', within: '40' },
  { code: '16855', name: 'Tà Cạ', level: 'commune', within: '417' },
  { code: '17035', name: 'Tam Hợp', level: 'commune', within: '420' },
  { code: '16933', name: 'Tam Hợp', level: 'commune', within: '418' },
]

const HOUSES = 'support.houses-funded-great-unity'
/** indicator, period, place, organisation, level */
const RECORDS: Record<string, number> = {
  [`${HOUSES} 2022-H1 - - all`]: 318,
  [`${HOUSES} 2022-Q2 - - all`]: 187,
  [`${HOUSES} 2022-Q1 - - all`]: 131,
  [`${HOUSES} 2022-06 - - all`]: 64,
  [`${HOUSES} 2021-H1 - - all`]: 290,
  [`${HOUSES} 2021 - - all`]: 655,
  [`${HOUSES} 2022-H1 417 - all`]: 45,
  [`${HOUSES} 2022-H1 418 - all`]: 38,
  [`${HOUSES} 2022-H1 16855 - all`]: 6,
  [`${HOUSES} 2022-H1 - women all`]: 22,
  [`${HOUSES} 2022-H1 - front province`]: 97,
  [`${HOUSES} 2022-H1 - - province`]: 97,
  'support.livelihood-poor-households 2022-H1 - - all': 2146,
  'support.livelihood-poor-households 2022-Q2 - - all': 1290,
  'support.medical-persons 2022-H1 - - all': 3415,
  'support.medical-persons 2022-Q2 - - all': 1822,
  'support.tractors 2022-H1 - - all': 74,
  'support.tractors 2022-Q2 - - all': 41,
  'support.houses-funded-union-shelter 2022-H1 - - all': 58,
  'support.houses-funded-union-shelter 2022-Q2 - - all': 33,
  'support.houses-funded-affection-shelter 2022-H1 - - all': 47,
  'support.houses-funded-affection-shelter 2022-Q2 - - all': 21,
  'support.tet-gifts 2022-H1 - - all': 92350,
  'support.tet-gifts 2022-Q1 - - all': 92350,
  'support.houses-handed-over 2022-H1 - - all': 205,
  'support.houses-handed-over 2022-Q2 - - all': 122,
  'support.houses-funded 2022-H1 - - all': 441,
  'support.houses-overdue 2022-06-30..2022-06-30 - - all': 19,
  'support.households 2022-Q2 - - all': 2603,
  'support.persons 2022-H1 - - all': 4120,
  'support.amount 2022-H1 - - all': 96_480_000_000,
}

/** Of the support room everything can be asked, and nothing is recorded beyond the table; the awaited rooms have no figures. */
export const answer = ({ indicator, period, scope }: Question): Recorded => {
  if (!indicator.startsWith('support.')) return null
  const { place, organisation, level } = scope
  return RECORDS[`${indicator} ${period.code} ${place ?? '-'} ${organisation ?? '-'} ${level}`]
}

/** A text held against these records, on the demonstration's day. */
export const check = (text: string, period = '2022-Q2'): Promise<Entry[]> =>
  checkText(text, {
    period: periodOf(period),
    today: '2022-07-25',
    ties: tied,
    places,
    lookup: async (questions) => questions.map(answer),
  })
