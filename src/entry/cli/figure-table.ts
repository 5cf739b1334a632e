import { exactly, unitAfter } from '#modules/briefings/words.ts'
import { formatCount, formatTime } from '#platform/i18n/format.ts'
import { periodInFull, periodLabel, periodOf } from '#platform/indicators/period.ts'
import type { Asked, FigureEntry } from './figure-entries.ts'
import { layTable } from './table.ts'
import { words } from './text.vi.ts'

/** The figures for a person: one table, or with a breakdown one for each indicator. */
export function figureTable(entries: readonly FigureEntry[], asked: Asked, at: Date | undefined): string {
  const title = [
    periodInFull(asked.period),
    asked.place?.label ?? words.wholeProvince,
    asked.map === 'now' ? words.unitsNow : words.unitsThen,
    ...(at ? [words.recordedUntil(formatTime(at))] : []),
  ].join(' · ')
  const tables = asked.by ? brokenDown(entries) : [wholeTable(entries)]
  return [title, ...tables, words.unknownNote].join('\n\n')
}

function wholeTable(entries: readonly FigureEntry[]): string {
  const { indicator, value, unit, records } = words.columns
  const rows = entries.map((entry) => [entry.name, ...cellsOf(entry)])
  return layTable([indicator, value, unit, records], rows, { numbers: [1, 3] })
}

/** Units without a record are counted below, not listed. */
function brokenDown(entries: readonly FigureEntry[]): string[] {
  const { line, value, unit, records } = words.columns
  return [...Map.groupBy(entries, ({ code }) => code).values()].map((lines) => {
    const known = lines.filter((entry) => entry.value !== null)
    const rows = known.map((entry) => [lineName(entry), ...cellsOf(entry)])
    const table = layTable([line, value, unit, records], rows, { numbers: [1, 3] })
    const unknown = lines.length - known.length
    const note = unknown > 0 ? [words.withoutRecords(formatCount(unknown))] : []
    return [`${lines[0]?.name ?? ''}`, ...(known.length > 0 ? [table] : []), ...note].join('\n')
  })
}

function cellsOf(entry: FigureEntry): string[] {
  const { value, unit, records } = entry
  return [exactly(value, unit), unitAfter(entry), formatCount(records)]
}

function lineName({ scope, period }: FigureEntry): string {
  if (scope.body) return scope.body.name
  if (scope.level !== 'all') return words.lines[scope.level]
  return scope.place?.name ?? periodLabel(periodOf(period))
}
