/**
 * The three states of the map. Codes and names live on through changes of territory, so a unit is known
 * only by (code, epoch): all 130 codes of 2025 in Nghệ An existed in 2022, 121 of them for a smaller place.
 */
export const EPOCHS = ['2020', '2024-12', '2025-07'] as const
export type Epoch = (typeof EPOCHS)[number]

export type Span = { epoch: Epoch; from: string; to: string | null }

/** Provinces whose mergers of 2024 are written down (mergers-2024.ts); the others go from 2020 straight to 2025. */
const WITH_MERGERS_OF_2024 = ['40']

/** The epochs that a province went through, with their first and last day. The units packages know nothing before 2020. */
export function epochsOf(province: string): Span[] {
  const last: Span = { epoch: '2025-07', from: '2025-07-01', to: null }
  if (!WITH_MERGERS_OF_2024.includes(province)) {
    return [{ epoch: '2020', from: '2020-01-01', to: '2025-06-30' }, last]
  }
  return [
    { epoch: '2020', from: '2020-01-01', to: '2024-11-30' },
    { epoch: '2024-12', from: '2024-12-01', to: '2025-06-30' },
    last,
  ]
}

/** The epoch a day falls in; none before 2020. */
export function epochOn(province: string, day: string): Epoch | undefined {
  return epochsOf(province).findLast((span) => span.from <= day)?.epoch
}

/** An epoch as the database names it; what it does not name is the newest. */
export function epochNamed(text: string | undefined): Epoch {
  return EPOCHS.find((epoch) => epoch === text) ?? '2025-07'
}
