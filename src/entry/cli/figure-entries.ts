import { catalogue } from '#modules/briefings/catalogue.ts'
import { unitsShown } from '#modules/briefings/lines.ts'
import { text as briefingWords } from '#modules/briefings/text.vi.ts'
import type { AtlasPlace } from '#modules/territory/index.ts'
import {
  type Breakdown,
  districtLine,
  type Figure,
  type Indicator,
  provinceLine,
  readFigures,
  type UnitMap,
} from '#platform/indicators/index.ts'
import { monthsOf, type Period } from '#platform/indicators/period.ts'
import type { OwnerHandle } from './database.ts'

export type Scope = {
  place: { code: string; epoch: string; name: string } | null
  /** Of an organisation as a whole, its key in the register. */
  body: { id: number | string; name: string } | null
  /** Rows that stand at no unit of the map: 'province', 'district'; 'commune' where the map knows no district above them. */
  level: 'all' | 'province' | 'district' | 'commune'
}

export type FigureEntry = Pick<Indicator, 'code' | 'name' | 'unit' | 'kind'> & {
  period: string
  scope: Scope
  value: Figure['value']
  records: number
}

/** One that the program counts, or one that is awaited: the latter has no records yet. */
type Named = Pick<Indicator, 'code' | 'name' | 'unit' | 'kind'>

export type Asked = {
  indicators: readonly Named[]
  period: Period
  map: UnitMap
  by: Breakdown | undefined
  atlas: ReadonlyMap<number, AtlasPlace>
  place: AtlasPlace | undefined
  watermark: number | undefined
}

type Line = { key: string; period: Period; scope: Scope }

/** One entry per indicator, and with a breakdown per line of it; lines without a record are unknown. */
export async function readEntries(db: OwnerHandle, asked: Asked): Promise<FigureEntry[]> {
  const months = asked.by === 'month' ? monthsOf(asked.period) : undefined
  const found = await read(db, asked, months ?? [asked.period])
  const lines = months ? months.map((period) => totalLine(asked, period)) : await linesOf(db, asked, found)
  const keyOf = (code: string, period: string, line: string) => `${code} ${period} ${line}`
  const figures = new Map(found.map((one) => [keyOf(one.indicator, one.period, one.line), one]))
  return asked.indicators.flatMap(({ code, name, unit, kind }) =>
    lines.map(({ key, period, scope }) => {
      const { value = null, records = 0 } = figures.get(keyOf(code, period.code, key)) ?? {}
      return { code, name, unit, kind, period: period.code, scope, value, records }
    }),
  )
}

/** Months are periods of their own: what stands at their end, who was helped in them, is no share of the whole. */
async function read(db: OwnerHandle, asked: Asked, periods: readonly Period[]): Promise<Figure[]> {
  const { by, map, place, watermark } = asked
  const counted = asked.indicators.flatMap(({ code }) => catalogue.get(code) ?? [])
  const rooms = Map.groupBy(counted, ({ code }) => code.split('.')[0])
  const figures: Figure[] = []
  for (const indicators of rooms.values()) {
    const ask = { indicators, catalogue, periods, slice: { place: place?.id, watermark }, map }
    const found = await readFigures({ db }, { ...ask, by: by === 'month' ? undefined : by })
    figures.push(...found)
  }
  return figures
}

const placeRef = ({ code, epoch, label }: AtlasPlace) => ({ code, epoch, name: label })

function totalLine({ place }: Asked, period: Period): Line {
  return { key: '', period, scope: { place: place ? placeRef(place) : null, body: null, level: 'all' } }
}

async function linesOf(db: OwnerHandle, asked: Asked, found: readonly Figure[]): Promise<Line[]> {
  const { by, period } = asked
  const total = totalLine(asked, period)
  if (!by) return [total]
  const keys = [...new Set(found.map(({ line }) => line).filter((line) => line !== ''))].sort()
  const withBody = (key: string, id: number | string, name: string): Line => ({
    ...total,
    key,
    scope: { ...total.scope, body: { id, name } },
  })
  if (by === 'body') {
    const names = await bodyNames(db, keys.map(Number))
    return keys.map((key) => withBody(key, Number(key), names.get(Number(key)) ?? key))
  }
  if (by === 'organisation') {
    const names = new Map(Object.entries(briefingWords.organisations))
    return keys.map((key) => withBody(key, key, names.get(key) ?? key))
  }
  return placeLines(asked, keys)
}

/** The units, also those without a record, and the lines of rows that stand at no unit: so the lines always make the total. */
function placeLines({ atlas, by, map, period, place }: Asked, keys: readonly string[]): Line[] {
  const level = by === 'district' ? 'district' : 'commune'
  const units = unitsShown(atlas, { level, map, period, place: place?.id }, keys)
  // Under its district a district's own rows are its own; a line that can hold none is not drawn.
  const usual = place ? [] : by === 'district' ? [provinceLine] : [districtLine, provinceLine]
  const rest = ([districtLine, provinceLine, 'commune'] as const).filter(
    (key) => keys.includes(key) || usual.includes(key),
  )
  return [
    ...units.map((unit) => ({
      key: String(unit.id),
      period,
      scope: { place: placeRef(unit), body: null, level: 'all' as const },
    })),
    ...rest.map((key) => ({ key, period, scope: { place: null, body: null, level: key } })),
  ]
}

async function bodyNames(db: OwnerHandle, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisations.body')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
