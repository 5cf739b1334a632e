import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getSupport } from '../queries/get-support.ts'
import { differing, helps, standing, storedPhoto } from '../testing.ts'
import { recordStage } from './record-stage.ts'
import { recordSupport } from './record-support.ts'

const f = await fixture(await ownDatabase())
const { id } = await recordSupport(f.as('officer'), helps(f).house('lauYPa'))
const stage = (input: object) =>
  recordStage(f.as('officer'), { id, stage: 'first-disbursement', day: '2022-03-10', ...input })

test('a payment needs a sum within the help, and comes after the decision', async () => {
  await expect(stage({})).rejects.toMatchObject({ fields: { amount: 'Nhập số tiền giải ngân lần đầu.' } })
  await expect(stage({ amount: '90 triệu' })).rejects.toMatchObject({ code: 'support/paid-too-much' })
  await expect(stage({ amount: '40 triệu', day: '28/2/2022' })).rejects.toMatchObject({
    fields: { day: 'Ngày chi (28/2/2022) trước ngày quyết định (01/3/2022). Sửa một trong hai ngày.' },
  })
  await expect(stage({ stage: 'handover' })).rejects.toMatchObject({ code: 'support/unpaid-handover' })
})

test('support/record-stage: the first disbursement dates the house as funded, with its paper', async () => {
  const paper = { kind: 'disbursement', file: storedPhoto } as const
  await stage({ amount: '40 triệu', paper })
  const at = {
    day: '2022-03-10',
    quantity: 1,
    place_id: f.places.muongLong,
    body_id: f.bodies.frontMuongLong,
  }
  expect(await standing(f, 'support.houses-funded-great-unity')).toEqual([at])
  expect(await standing(f, 'support.houses-under-way')).toEqual([at])
  expect(await f.ask('officer', getSupport, { id })).toMatchObject({
    stages: [{ stage: 'first-disbursement', day: '2022-03-10', amount: 40_000_000 }],
    papers: [{ kind: 'disbursement', stage: 'first-disbursement' }],
  })
})

test('a late handover ends what is under way and overdue; finishing cannot come before beginning', async () => {
  await stage({ stage: 'start', day: '2022-03-05' })
  await expect(stage({ stage: 'finish', day: '2022-03-01' })).rejects.toMatchObject({
    fields: { day: 'Ngày hoàn thành (01/3/2022) trước ngày khởi công (05/3/2022). Sửa một trong hai ngày.' },
  })
  await stage({ stage: 'handover', day: '2022-07-15' })
  expect(await standing(f, 'support.houses-handed-over')).toMatchObject([{ day: '2022-07-15', quantity: 1 }])
  expect(await standing(f, 'support.houses-overdue')).toMatchObject([
    { day: '2022-07-01', quantity: 1 },
    { day: '2022-07-15', quantity: -1 },
  ])
})

test('a stage stands once; a second time needs a reason and keeps what was there', async () => {
  const again = { stage: 'handover', day: '2022-06-30' }
  await expect(stage(again)).rejects.toMatchObject({
    code: 'support/stage-again',
    fields: { reason: expect.stringContaining('15/7/2022') },
  })
  await stage({ ...again, reason: 'Theo biên bản' })
  expect(await standing(f, 'support.houses-overdue')).toEqual([])
  const { history } = await f.ask('officer', getSupport, { id })
  expect(history[0]).toMatchObject({
    deed: 'record-stage',
    reason: 'Theo biên bản',
    changes: [{ field: 'handover', before: '2022-07-15', after: '2022-06-30' }],
  })
  expect(await differing(f)).toEqual([])
})

test('other help has no stages, and another commune’s house is not there', async () => {
  const cow = await recordSupport(f.as('officer'), helps(f).livelihood('vaBaCho'))
  await expect(
    recordStage(f.as('officer'), { id: cow.id, stage: 'start', day: '2022-06-01' }),
  ).rejects.toMatchObject({
    code: 'support/no-stages',
  })
  const foreign = recordStage(f.as('stranger'), { id, stage: 'finish', day: '2022-07-01' })
  await expect(foreign).rejects.toMatchObject({ kind: 'not-found' })
})
