import type { LoaderFunctionArgs } from 'react-router'
import { parsePeriod, periodInFull } from '#platform/indicators/period.ts'
import { readingOf } from '#platform/module/context.ts'
import { answerOf } from '#platform/module/page.ts'
import { noteLines, sheetResponse, writeSheet } from '#platform/spreadsheets/index.ts'
import { indicators } from '../indicators.ts'
import { text } from '../page-text.vi.ts'
import { exportSupports } from '../queries/export-supports.ts'
import { supportColumns } from '../sheets.ts'
import { classWords, fieldWords, kindWords, programmeWords } from '../text.vi.ts'
import { FILTER_PARAMS, filtersOf } from './address.ts'

/** The list as it stands under its filters, whole, as a sheet whose note says what it is of. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const reading = readingOf(args)
  const search = new URL(args.request.url).searchParams
  const filters = filtersOf(search, reading.platform.clock.today())
  try {
    const { rows } = await exportSupports(reading, filters)
    // The rows are read while the sheet is sent: the host closes when that ends.
    reading.held = true
    const note = noteLines({
      title: text.title,
      unit: text.wholeReach,
      period: periodIn(filters),
      filters: chosenIn(search, filters),
      at: reading.platform.clock.now(),
      user: reading.actor.name,
    })
    return sheetResponse(writeSheet({ note, columns: supportColumns, rows }), text.sheetName)
  } catch (error) {
    throw answerOf(args, error)
  }
}

type Asked = ReturnType<typeof filtersOf>

function periodIn(filters: Asked): string {
  const period = filters.counted && parsePeriod(filters.counted.period)
  if (period) return periodInFull(period)
  const { from = '', to = '' } = filters.counted ? {} : filters
  return from || to ? text.dayRange(from, to) : text.allDays
}

function chosenIn(search: URLSearchParams, filters: Asked): { label: string; value: string }[] {
  const indicator = indicators.find(({ code }) => code === filters.counted?.indicator)
  const words: Record<string, string> = { ...programmeWords, ...classWords }
  const named = (param: string) => words[search.get(param) ?? ''] ?? ''
  const chosen = [
    { label: text.sheetFigure, value: indicator?.name ?? '' },
    { label: fieldWords.kind, value: filters.kind ? kindWords[filters.kind] : '' },
    { label: fieldWords.programme, value: named(FILTER_PARAMS.programme) },
    { label: fieldWords.declaredClass, value: named(FILTER_PARAMS.declaredClass) },
    { label: text.papersFilter, value: search.get(FILTER_PARAMS.withoutPapers) ? text.withoutPapers : '' },
    { label: text.sheetSearch, value: filters.text },
  ]
  return chosen.filter(({ value }) => value !== '')
}
