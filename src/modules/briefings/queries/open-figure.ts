import { readFigures } from '#platform/indicators/index.ts'
import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { catalogue } from '../catalogue.ts'
import { figuresOf, sameValue } from '../figures.ts'
import { findFreeze, readFrozen } from '../freeze.sql.ts'
import { openFigureInput } from '../inputs.ts'
import { linesOf } from '../lines.sql.ts'
import { briefings } from '../module.ts'

/** A figure opened: its definition, its value now and as frozen, and its lines by unit, body or month. Lines add up to it unless distinct. */
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
    // The district exists only on the map of its day.
    const breakdown = map === 'now' && by === 'district' ? 'commune' : by
    const slice = { place, placeLevel }
    const [current] = await figuresOf(read, [indicator], [period], slice)
    const freeze = page && (await findFreeze(read.db, page.code))
    const frozen = freeze && (await frozenValue())

    async function frozenValue() {
      if (!freeze) return undefined
      const whole = read.reach === 'all' && place === undefined && placeLevel === undefined
      const figures = whole
        ? await readFrozen(read.db, freeze)
        : indicator &&
          (await figuresOf(read, [indicator], [period], { ...slice, watermark: freeze.watermark }))
      return figures?.find((f) => f.indicator === code && f.period === period.code)
    }

    const shown = { ...slice, watermark: frozen ? freeze?.watermark : undefined }
    const figures = await readFigures(read, {
      indicators: [indicator],
      catalogue,
      periods: [period],
      slice: shown,
      by: breakdown,
      map,
    })
    const lines = await linesOf(read.db, { breakdown, map, period, place, found: figures })
    const value = frozen ? frozen.value : (current?.value ?? null)
    return {
      indicator,
      period,
      breakdown,
      value,
      records: (frozen ?? current)?.records ?? 0,
      now: current?.value ?? null,
      freeze: frozen && freeze ? { at: freeze.frozen_at, watermark: freeze.watermark } : null,
      changed: frozen ? !sameValue(frozen.value, current?.value ?? null) : false,
      lines,
    }
  },
})
