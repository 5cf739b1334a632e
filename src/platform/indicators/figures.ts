import { LRUCache } from 'lru-cache'
import { type FactReader, readCovered, readTotals, readVersion, type Total } from './figures.sql.ts'
import type { Catalogue, Indicator, Kind } from './indicator.ts'
import type { Period } from './period.ts'
import type { Breakdown, Slice, UnitMap } from './slice.ts'

/** A figure: an integer, the two parts of a rate, or null where nothing is recorded (unknown, not zero). */
export type Figure = {
  indicator: string
  period: string
  /** Key of the breakdown's line: place id, 'province', 'district', body id, organisation or month; '' for the total. */
  line: string
  value: number | { numerator: number; denominator: number } | null
  /** Records behind it. */
  records: number
}

export type FigureAsk = {
  indicators: readonly Indicator[]
  catalogue: Catalogue
  periods: readonly Period[]
  slice: Slice
  by?: Breakdown
  map?: UnitMap
}

/** Kept answers of people who reach everything; a local reach is small enough to be summed each time. */
const kept = new LRUCache<string, Figure[]>({ max: 2_000 })

type Reader = { db: FactReader; reach: 'all' | 'local' }

/**
 * Reads figures, one entry an indicator, period and line, also where the value is null for the total.
 * A breakdown has the lines that have records; who shows other lines shows them as unknown.
 */
export async function readFigures(reader: Reader, ask: FigureAsk): Promise<Figure[]> {
  const room = ask.indicators[0]?.code.split('.')[0] ?? ''
  if (ask.indicators.some(({ code }) => !code.startsWith(`${room}.`)))
    throw new Error('figures of one room at a time')
  if (reader.reach === 'local') return compute(reader.db, room, ask)
  const version = ask.slice.watermark ?? (await readVersion(reader.db, room))
  const key = JSON.stringify([
    ask.indicators.map((i) => i.code),
    ask.periods,
    ask.slice,
    ask.by,
    ask.map,
    version,
  ])
  const known = kept.get(key)
  if (known) return known
  const figures = await compute(reader.db, room, ask)
  kept.set(key, figures)
  return figures
}

const summed = ['flow', 'stock', 'distinct'] as const satisfies readonly Kind[]

async function compute(db: FactReader, room: string, ask: FigureAsk): Promise<Figure[]> {
  const parts = ask.indicators.flatMap((indicator) => partsOf(ask.catalogue, indicator))
  const by = ask.by && { breakdown: ask.by, map: ask.map ?? 'then' }
  const totals = new Map<string, Total>()
  const lines = new Set<string>()
  for (const kind of summed) {
    const codes = [...new Set(parts.filter((part) => part.kind === kind).map((part) => part.code))]
    for (const total of await readTotals(db, { codes, kind, periods: ask.periods, slice: ask.slice }, by)) {
      totals.set(`${total.indicator} ${total.period} ${total.line}`, total)
      lines.add(total.line)
    }
  }
  const codes = [...ask.catalogue.values()]
    .filter((i) => i.covers && i.code.startsWith(`${room}.`))
    .map((i) => i.code)
  const first = await readCovered(db, codes, ask.slice, by)
  const shown = by ? new Set([...lines, ...first.keys()]) : ['']
  const figures: Figure[] = []
  for (const period of ask.periods) {
    for (const line of shown) {
      for (const indicator of ask.indicators) {
        const find = (code: string) => totals.get(`${code} ${period.code} ${line}`)
        figures.push({
          indicator: indicator.code,
          period: period.code,
          line,
          ...figureOf(indicator, find, (first.get(line) ?? '9999') <= period.to),
        })
      }
    }
  }
  return figures
}

function partsOf(catalogue: Catalogue, indicator: Indicator): Indicator[] {
  if (!indicator.rate) return [indicator]
  const parts = [catalogue.get(indicator.rate.numerator), catalogue.get(indicator.rate.denominator)]
  return parts.filter((part) => part !== undefined)
}

function figureOf(
  indicator: Indicator,
  find: (code: string) => Total | undefined,
  covered: boolean,
): Pick<Figure, 'value' | 'records'> {
  if (!covered) return { value: null, records: 0 }
  if (!indicator.rate) {
    const total = find(indicator.code)
    return { value: total?.value ?? 0, records: total?.records ?? 0 }
  }
  const denominator = find(indicator.rate.denominator)
  if (!denominator?.value) return { value: null, records: 0 }
  const numerator = find(indicator.rate.numerator)?.value ?? 0
  return { value: { numerator, denominator: denominator.value }, records: denominator.records }
}
