import type { HelpKind } from '#world/people/households.ts'

/**
 * What the generator aims at: how much of each help falls into each quarter. The totals that the briefing shows are counted
 * from the records by the room's own view, and a test counts them once more.
 */
export const quarters = ['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4', '2022-Q1', '2022-Q2'] as const
export type Quarter = (typeof quarters)[number]
type ByQuarter = Readonly<Record<Quarter, number>>

const of = (...counts: [number, number, number, number, number, number]): ByQuarter =>
  Object.fromEntries(quarters.map((quarter, index) => [quarter, counts[index]])) as ByQuarter

/** Houses by the day of their first disbursement. In the first half of 2022: 240 of great unity. */
export const houses = {
  'great-unity': of(71, 124, 96, 203, 92, 148),
  'union-shelter': of(9, 21, 11, 18, 10, 23),
  'affection-shelter': of(11, 17, 14, 26, 13, 20),
  other: of(5, 9, 8, 13, 6, 11),
} as const
export type Programme = keyof typeof houses
/** Decided and not yet paid on the day of the briefing. */
export const unpaidHouses = 31

/** Distinct poor households with a livelihood: none is helped twice but those of `livelihoodsTwice`. */
export const poorLivelihoods = of(357, 548, 431, 702, 389, 657)
/** Second helps within the same half year, to poor households that had one. */
export const livelihoodsTwice = of(18, 27, 21, 33, 0, 58)
export const otherLivelihoods = of(118, 189, 149, 241, 131, 224)

export const poorPatients = of(498, 621, 604, 655, 548, 689)
export const patientsTwice = of(41, 57, 52, 63, 0, 131)
export const otherPatients = of(129, 164, 158, 171, 141, 178)

/** Each of one piece, to poor households; then those to others. */
export const poorTractors = of(4, 8, 6, 11, 12, 18)
export const otherTractors = of(1, 0, 1, 2, 1, 3)

/** Records of goods without tractors. */
export const goods = of(760, 640, 830, 1_240, 710, 690)

/** Tết gifts: pieces and the signed lists they were handed out by; Tân Sửu 12/2/2021 and Nhâm Dần 1/2/2022. */
export const tets = [
  { from: '2021-01-11', to: '2021-02-09', gifts: 171_480, lists: 2_240 },
  { from: '2022-01-05', to: '2022-01-30', gifts: 186_230, lists: 2_460 },
] as const
/** Lists of other gifts. */
export const otherLists = of(60, 210, 330, 340, 70, 190)

/** What goes wrong in an office: beside the totals above, never within them. */
export const mishaps: Readonly<
  Record<
    Exclude<HelpKind, 'gifts'>,
    { reversed: number; joint: number; suspected: number; corrected: number }
  >
> = {
  house: { reversed: 8, joint: 14, suspected: 0, corrected: 0 },
  livelihood: { reversed: 26, joint: 22, suspected: 12, corrected: 70 },
  medical: { reversed: 19, joint: 11, suspected: 9, corrected: 50 },
  goods: { reversed: 17, joint: 6, suspected: 4, corrected: 60 },
}
