import { formatTime } from '#platform/i18n/format.ts'
import { sheetWords } from './text.vi.ts'

export type NoteLine = { label: string; value: string | number | bigint }

/** What a sheet is of: without it a printed list cannot be told from another. */
export type NoteParts = {
  title: string
  unit: string
  period: string
  filters: readonly { label: string; value: string }[]
  at: Date
  user: string
}

/** The first lines of every sheet that goes out. */
export function noteLines({ title, unit, period, filters, at, user }: NoteParts): NoteLine[] {
  const chosen = filters.map(({ label, value }) => `${label}: ${value}`).join('; ')
  return [
    { label: title, value: '' },
    { label: sheetWords.unit, value: unit },
    { label: sheetWords.period, value: period },
    { label: sheetWords.filters, value: chosen || sheetWords.noFilters },
    { label: sheetWords.time, value: formatTime(at) },
    { label: sheetWords.user, value: user },
  ]
}
