import { expect, it } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { declarePeriod } from './declare-period.ts'

const f = await fixture(await ownDatabase())
const period = {
  name: 'Báo cáo quý II',
  from: '2022-03-16',
  to: '2022-06-15',
  cutoff: '2022-06-20',
  basis: 'Công văn thử',
}

it('briefings/declare-period: keeps a dated cut-off, unconfirmed, and refuses one before the last day at its field', async () => {
  await declarePeriod(f.as('specialist'), period)
  expect(await f.rows('select name, cutoff_day, confirmed from briefings.reporting_period')).toEqual([
    { name: 'Báo cáo quý II', cutoff_day: '2022-06-20', confirmed: false },
  ])
  await expect(declarePeriod(f.as('specialist'), { ...period, cutoff: '2022-06-01' })).rejects.toMatchObject({
    fields: { cutoff: 'Ngày chốt nhận (1/6/2022) trước ngày cuối kỳ (15/6/2022). Sửa một trong hai ngày.' },
  })
})
