import { formatDay } from '#platform/i18n/format.ts'
import { refusalsOf } from '#platform/refusal.ts'
import { declarePeriodInput } from '../inputs.ts'
import { briefings } from '../module.ts'
import { text } from '../text.vi.ts'

const refuse = refusalsOf('briefings', text.refusals)

/** A reporting period whose days a decision sets, with its cut-off; unconfirmed until somebody has read the decision. */
export const declarePeriod = briefings.command('declare-period', {
  input: declarePeriodInput,
  roles: ['province-specialist'],
  whole: true,
  example: () => ({
    name: 'Báo cáo quý thử',
    from: '2022-03-16',
    to: '2022-06-15',
    cutoff: '2022-06-20',
    basis: 'Công văn thử',
  }),
  async run(work, { name, from, to, cutoff, basis }) {
    if (cutoff < to)
      throw refuse('invalid', 'cutoff-order', [formatDay(to), formatDay(cutoff)], { field: 'cutoff' })
    const id = work.newId()
    const row = { id, name, from_day: from, to_day: to, cutoff_day: cutoff, basis, confirmed: false }
    await work.db.insertInto('briefings.reporting_period').values(row).execute()
    work.changed({ record: id, body: null, after: row })
    return { id }
  },
})
