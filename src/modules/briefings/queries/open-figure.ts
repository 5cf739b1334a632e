import { type Figure, readFigures } from '#platform/indicators/index.ts'
import { kindOf } from '#platform/indicators/period.ts'
import { notFound, type ReadHandle } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { catalogue } from '../catalogue.ts'
import { sameValue } from '../figures.ts'
import { frozenFigures } from '../frozen.ts'
import { openFigureInput } from '../inputs.ts'
import { briefings } from '../module.ts'
import { periodsOf } from '../page.ts'
import { declaredOf } from '../periods.ts'
import { standingFor } from '../standing.sql.ts'

/** A figure opened: its value now and as frozen, and its lines by unit, body or month, which add up to it unless it is distinct. */
export const openFigure = briefings.query('open-figure', {
  input: openFigureInput,
  roles: readers,
  example: (side) => ({
    page: '2022-Q2',
    indicator: 'support.cases',
    period: '2022-Q2',
    place: side.place,
    by: 'commune' as const,
  }),
  async run(read, { page, indicator: code, period, map, place, placeLevel, by }) {
    const indicator = catalogue.get(code)
    if (!indicator) throw notFound()
    const standing = await standingFor(read, page?.code ?? '')
    const declared = declaredOf(standing.declared, period) ?? null
    if (kindOf(period) === 'reporting' && !declared) throw notFound()
    // The district exists only on the map of its day.
    const breakdown = map === 'now' && by === 'district' ? 'commune' : by
    const slice = { place, placeLevel }
    const freeze =
      page && periodsOf(page).some((shown) => shown.code === period.code)
        ? standing.freezes.get(page.code)
        : undefined
    const watermark = freeze?.watermark
    const ask = { indicators: [indicator], catalogue, periods: [period] }
    const shown = await readFigures(read, { ...ask, slice: { ...slice, watermark }, by: breakdown, map })
    const [own = none] = shown
    const [now = none] = freeze ? await readFigures(read, { ...ask, slice }) : [own]
    const isWhole = read.reach === 'all' && place === undefined && placeLevel === undefined
    const stored = freeze && isWhole ? await frozenFigures(read, freeze) : []
    const figure = stored.find((one) => one.indicator === code && one.period === period.code) ?? own
    return {
      indicator,
      period,
      declared,
      isAll: read.reach === 'all',
      breakdown,
      value: figure.value,
      records: figure.records,
      now: now.value,
      freeze: freeze ? { at: freeze.frozen_at, watermark: freeze.watermark } : null,
      changed: freeze !== undefined && !sameValue(figure.value, now.value),
      found: shown.filter(({ line }) => line !== ''),
      bodies: breakdown === 'body' ? await namesOf(read.db, shown) : new Map<string, string>(),
    }
  },
})

const none = { value: null, records: 0 }

async function namesOf(db: ReadHandle<'briefings', 'organisations'>, figures: readonly Figure[]) {
  const ids = figures.flatMap(({ line }) => (line === '' ? [] : [Number(line)]))
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('organisations.body')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name }) => [String(id), name]))
}
