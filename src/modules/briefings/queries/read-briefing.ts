import { kindOf } from '#platform/indicators/period.ts'
import { notFound } from '#platform/module/index.ts'
import { holdsRole, readers } from '#platform/scope/index.ts'
import { shownIndicators } from '../catalogue.ts'
import { freezeBriefing } from '../commands/freeze-briefing.ts'
import { figuresOf, sameValue, type Value } from '../figures.ts'
import { frozenFigures } from '../frozen.ts'
import { readBriefingInput } from '../inputs.ts'
import { briefings } from '../module.ts'
import { periodsOf } from '../page.ts'
import { declaredOf } from '../periods.ts'
import { standingFor } from '../standing.sql.ts'

/** preliminary: its period is not frozen; frozen: as frozen; changed: frozen, and the records say something else now. */
export type Mark = 'preliminary' | 'frozen' | 'changed'

export type Cell = { period: string; value: Value; records: number; mark: Mark; now: Value }

/** The briefing of a quarter or a reporting period: every figure of the page with its mark. A unit narrows it to that unit. */
export const readBriefing = briefings.query('read-briefing', {
  input: readBriefingInput,
  roles: readers,
  example: (side) => ({ page: '2022-Q2', place: side.place }),
  async run(read, { page, place }) {
    const { declared, freezes } = await standingFor(read, page.code)
    const own = declaredOf(declared, page.period)
    // No figure may call itself of a reporting period that nobody declared.
    if (kindOf(page.period) === 'reporting' && !own) throw notFound()
    /** So is its last day for entering. */
    const isOver = read.today > (own?.cutoff ?? page.period.to)
    const freeze = freezes.get(page.code)
    const indicators = shownIndicators()
    const periods = periodsOf(page)
    const now = await figuresOf(read, indicators, periods, { place })
    const isRecorded = now.some(({ value }) => value !== null)
    const frozen = freeze ? await figuresThen() : undefined

    /** What was stored is the whole province's; a smaller reach or unit is read off the facts at the watermark. */
    async function figuresThen() {
      if (!freeze) return []
      if (read.reach === 'all' && place === undefined) return frozenFigures(read, freeze)
      return figuresOf(read, indicators, periods, { place, watermark: freeze.watermark })
    }

    const cellOf = (indicator: string, period: string): Cell => {
      const find = (figures: typeof now) =>
        figures.find((f) => f.indicator === indicator && f.period === period)
      const current = find(now)?.value ?? null
      if (!frozen)
        return { period, value: current, records: find(now)?.records ?? 0, mark: 'preliminary', now: current }
      const { value = null, records = 0 } = find(frozen) ?? {}
      return { period, value, records, mark: sameValue(value, current) ? 'frozen' : 'changed', now: current }
    }
    return {
      page,
      declared,
      own: own ?? null,
      isRecorded,
      isWhole: read.reach === 'all',
      mayFreeze:
        !freeze &&
        isOver &&
        isRecorded &&
        read.reach === 'all' &&
        (await holdsRole(read, freezeBriefing.roles)),
      freeze: freeze ? { at: freeze.frozen_at, by: freeze.frozen_by } : null,
      rows: indicators.map((indicator) => ({
        indicator,
        cells: page.columns.map(({ period }) => cellOf(indicator.code, period.code)),
      })),
    }
  },
})
