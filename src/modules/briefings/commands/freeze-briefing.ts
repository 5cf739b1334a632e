import { formatDay } from '#platform/i18n/format.ts'
import { markFrozen, readWatermark } from '#platform/indicators/index.ts'
import { kindOf, periodLabel } from '#platform/indicators/period.ts'
import { shownIndicators } from '../catalogue.ts'
import { figuresOf } from '../figures.ts'
import { storeLeaves } from '../freeze.sql.ts'
import { freezeBriefingInput } from '../inputs.ts'
import { briefings } from '../module.ts'
import { periodsOf } from '../page.ts'
import { refuse } from '../refusals.ts'
import { readStanding, requireDeclared } from '../standing.sql.ts'

/** "Chốt số liệu": every period the page shows, at one watermark, under the lock that keeps every command out. */
export const freezeBriefing = briefings.command('freeze-briefing', {
  input: freezeBriefingInput,
  roles: ['province-specialist', 'deputy-secretary'],
  whole: true,
  mode: 'freezer',
  example: () => ({ page: '2022-Q2' }),
  async run(work, { page }) {
    const label = periodLabel(page.period)
    const isReporting = kindOf(page.period) === 'reporting'
    const last = isReporting ? (await requireDeclared(work.db, page.period)).cutoff : page.period.to
    if ((await readStanding(work.db)).freezes.has(page.code))
      throw refuse('conflict', 'already-frozen', [label])
    if (work.today <= last) throw refuse('invalid', 'period-open', [label, formatDay(last)])
    const watermark = await readWatermark(work.db)
    if (watermark === 0) throw refuse('invalid', 'nothing-to-freeze', [label])

    const id = work.newId()
    const frozen = { id, page: page.code, watermark, frozen_at: work.now, frozen_by: work.actor.name }
    await work.db.insertInto('briefings.freeze').values(frozen).execute()
    const indicators = shownIndicators()
    const periods = periodsOf(page)
    const figures = await figuresOf({ db: work.db }, indicators, periods, { watermark })
    const rows = figures.map(({ indicator, period, value, records }) => ({
      freeze_id: id,
      indicator,
      period,
      records,
      value: typeof value === 'number' ? value : null,
      numerator: typeof value === 'object' ? (value?.numerator ?? null) : null,
      denominator: typeof value === 'object' ? (value?.denominator ?? null) : null,
    }))
    await work.db.insertInto('briefings.frozen_figure').values(rows).execute()
    for (const indicator of indicators.filter(({ kind }) => kind !== 'rate')) {
      for (const period of periods) await storeLeaves(work.db, id, indicator, period, { watermark })
    }
    await markFrozen(work, periods)
    work.changed({
      record: `briefing ${page.code}`,
      body: null,
      after: { watermark, from: page.columns.map((c) => c.period.code) },
    })
    return { page: page.code, watermark }
  },
})
