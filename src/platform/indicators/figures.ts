import { LRUCache } from 'lru-cache'
import { type FactReader, readTotals, readVersion, type Summed, type Total } from './figures.sql.ts'
import type { Catalogue, Indicator } from './indicator.ts'
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

/** About 30 MB; a breakdown by body alone has thousands. */
const figuresKept = 200_000
/** Kept answers of people who reach everything; a local reach is small enough to be summed each time. */
const kept = new LRUCache<string, Figure[]>({
  max: 2_000,
  maxSize: figuresKept,
  sizeCalculation: (list) => list.length + 1,
})
/** Databases of one process are told apart by their reader's pool (tests open several). */
const versions = new WeakMap<FactReader, Promise<number>>()

export type FigureReader = { db: FactReader; reach: 'all' | 'local'; platform?: { pool: object } }

/**
 * Reads figures in one statement: the total (line '') of each indicator and period, and with `by` its lines that have records;
 * who shows other lines shows them as unknown.
 */
export async function readFigures(reader: FigureReader, ask: FigureAsk): Promise<Figure[]> {
  const room = ask.indicators[0]?.code.split('.')[0] ?? ''
  if (ask.indicators.some(({ code }) => !code.startsWith(`${room}.`)))
    throw new Error('figures of one room at a time')
  if (reader.reach === 'local' || !reader.platform) return compute(reader.db, room, ask)
  const version = ask.slice.watermark ?? (await versionOf(reader.db, room))
  const codes = ask.indicators.map((indicator) => indicator.code)
  const key = JSON.stringify([
    poolNumber(reader.platform.pool),
    codes,
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

/** Once a transaction: its snapshot does not move. */
function versionOf(db: FactReader, room: string): Promise<number> {
  const known = versions.get(db)
  if (known) return known
  const asked = readVersion(db, room)
  versions.set(db, asked)
  return asked
}

const pools = new WeakMap<object, number>()
let poolCount = 0
function poolNumber(pool: object): number {
  const number = pools.get(pool) ?? ++poolCount
  pools.set(pool, number)
  return number
}

async function compute(db: FactReader, room: string, ask: FigureAsk): Promise<Figure[]> {
  const parts = ask.indicators.flatMap((indicator) => partsOf(ask.catalogue, indicator))
  const codesOf = (kind: Summed) => [
    ...new Set(parts.filter((part) => part.kind === kind).map((part) => part.code)),
  ]
  const covering = [...ask.catalogue.values()]
    .filter((i) => i.covers && i.code.startsWith(`${room}.`))
    .map((i) => i.code)
  const { totals, first } = await readTotals(db, {
    codes: { flow: codesOf('flow'), stock: codesOf('stock'), distinct: codesOf('distinct') },
    covering,
    periods: ask.periods,
    slice: ask.slice,
    by: ask.by && { breakdown: ask.by, map: ask.map ?? 'then' },
  })
  const found = new Map(totals.map((total) => [`${total.indicator} ${total.period} ${total.line}`, total]))
  const lines = [
    '',
    ...new Set([...totals, ...[...first.keys()].map((line) => ({ line }))].map(({ line }) => line)),
  ]
  return [...new Set(lines)].flatMap((line) =>
    ask.periods.flatMap((period) => {
      const covered = (first.get(line) ?? '9999') <= period.to
      const find = (code: string) => found.get(`${code} ${period.code} ${line}`)
      return ask.indicators.map((indicator) => ({
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
