import {
  type FactReader,
  readTotals,
  type Summed,
  type Total,
  type Totals,
  type TotalsAsk,
  totalKey,
} from './figures.sql.ts'
import type { Catalogue, Indicator } from './indicator.ts'
import { keptTotals } from './kept.ts'
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
  by?: Breakdown | undefined
  map?: UnitMap | undefined
}

/** With a pool and a mark of the reach, totals are kept for all who reach the same; without, all facts are read. */
export type FigureReader = { db: FactReader; platform?: { pool: object }; reachMark?: string }

/**
 * Reads figures: the total (line '') of each indicator and period, and with `by` its lines that have records;
 * who shows other lines shows them as unknown.
 */
export async function readFigures(reader: FigureReader, ask: FigureAsk): Promise<Figure[]> {
  const room = ask.indicators[0]?.code.split('.')[0] ?? ''
  if (ask.indicators.some(({ code }) => !code.startsWith(`${room}.`)))
    throw new Error('figures of one room at a time')
  const wanted = totalsAsk(room, ask)
  const { db, platform, reachMark } = reader
  const totals =
    platform && reachMark
      ? await keptTotals({ pool: platform.pool, db, reachMark }, wanted)
      : await readTotals(db, wanted)
  return figuresOf(ask, totals)
}

function totalsAsk(room: string, { indicators, catalogue, periods, slice, by, map }: FigureAsk): TotalsAsk {
  const parts = indicators.flatMap((indicator) => partsOf(catalogue, indicator))
  const codesOf = (kind: Summed) => [
    ...new Set(parts.filter((part) => part.kind === kind).map((part) => part.code)),
  ]
  const covering = [...catalogue.values()].filter((i) => i.covers && i.code.startsWith(`${room}.`))
  return {
    codes: { flow: codesOf('flow'), stock: codesOf('stock'), distinct: codesOf('distinct') },
    covering: covering.map((i) => i.code),
    periods,
    slice,
    by: by && { breakdown: by, map: map ?? 'then' },
  }
}

function figuresOf({ indicators, periods }: FigureAsk, { found, first }: Totals): Figure[] {
  const lines = new Set(['', ...[...found.values()].map(({ line }) => line), ...first.keys()])
  return [...lines].flatMap((line) =>
    periods.flatMap((period) => {
      const covered = (first.get(line) ?? '9999') <= period.to
      const find = (code: string) => found.get(totalKey({ indicator: code, period: period.code, line }))
      return indicators.map((indicator) => ({
        indicator: indicator.code,
        period: period.code,
        line,
        ...figureOf(indicator, find, covered),
      }))
    }),
  )
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
