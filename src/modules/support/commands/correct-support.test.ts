import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getSupport } from '../queries/get-support.ts'
import { differing, helps, standing } from '../testing.ts'
import { correctSupport } from './correct-support.ts'
import { recordSupport } from './record-support.ts'

const f = await fixture(await ownDatabase())
const help = helps(f)
const reason = 'Theo hồ sơ gốc'

/** The form's boxes of a livelihood case, as its page fills them. */
const told = (id: string, version: number) => {
  const { declaredClass, day, amount, source } = help.livelihood('lauYPa')
  return { kind: 'livelihood' as const, id, version, declaredClass, day, amount, source, reason }
}

test('support/correct-support: the figure moves, the history keeps what was there', async () => {
  const { id } = await recordSupport(f.as('officer'), help.livelihood('lauYPa'))
  await expect(correctSupport(f.as('officer'), told(id, 1))).rejects.toMatchObject({
    code: 'support/nothing-changed',
  })
  await correctSupport(f.as('officer'), { ...told(id, 1), amount: '9,5 triệu', declaredClass: 'near-poor' })
  expect(await standing(f, 'support.amount')).toMatchObject([{ quantity: 9_500_000 }])
  expect(await standing(f, 'support.livelihood-poor-households')).toEqual([])
  const { history, version } = await f.ask('officer', getSupport, { id })
  expect(version).toBe(2)
  expect(history[0]).toMatchObject({
    deed: 'correct-support',
    reason,
    changes: [
      { field: 'amount', before: 9_000_000, after: 9_500_000 },
      { field: 'declaredClass', before: 'poor', after: 'near-poor' },
    ],
  })
  await expect(correctSupport(f.as('stranger'), { ...told(id, 2), amount: 1e7 })).rejects.toMatchObject({
    kind: 'not-found',
  })
})

test('two editors: other fields merge in silence, the same field shows both values, who and when', async () => {
  const { id } = await recordSupport(f.as('officer'), help.livelihood('vaBaCho'))
  await correctSupport(f.as('specialist'), { ...told(id, 1), amount: 12_000_000 })
  await correctSupport(f.as('officer'), { ...told(id, 1), source: 'Quỹ xã' })
  expect(await f.ask('officer', getSupport, { id })).toMatchObject({
    amount: 12_000_000,
    source: 'Quỹ xã',
    version: 3,
  })

  const clash = correctSupport(f.as('officer'), { ...told(id, 1), amount: 10_000_000 })
  await expect(clash).rejects.toMatchObject({
    kind: 'conflict',
    fields: {
      amount: expect.stringMatching(
        /^Trần Thị Mẫu đã sửa số tiền thành 12\.000\.000.đồng lúc \d\d:\d\d; bản trên máy này là 10\.000\.000.đồng\. Chọn bản đúng\.$/,
      ),
    },
    details: { version: 3, theirs: { amount: 12_000_000 } },
  })
  expect(await f.ask('officer', getSupport, { id })).toMatchObject({ amount: 12_000_000, version: 3 })
})

test('a house’s day and sum follow its decision and its sources, and its stages keep their order', async () => {
  const input = help.house('lauYPa')
  const { id } = await recordSupport(f.as('officer'), input)
  const { body: _body, household: _household, ...house } = input
  await correctSupport(f.as('officer'), {
    ...house,
    id,
    version: 1,
    reason,
    decisionDay: '2022-03-05',
    sources: [{ source: 'Quỹ Vì người nghèo', amount: 60_000_000 }],
  })
  expect(await standing(f, 'support.amount-house')).toMatchObject([
    { day: '2022-03-05', quantity: 60_000_000 },
  ])
  expect(await f.ask('officer', getSupport, { id })).toMatchObject({ sources: [{ amount: 60_000_000 }] })
  expect(await differing(f)).toEqual([])
})

test('a correction into a frozen period is the province’s', async () => {
  const { id } = await recordSupport(f.as('officer'), help.medical('vaBaCho', { day: '2022-07-05' }))
  await f.rows(
    "insert into counted.frozen values ('2022-Q2', '2022-04-01', '2022-06-30', '2022-07-22T09:30Z')",
  )
  const { kind, declaredClass, amount, source } = help.medical('vaBaCho')
  const moved = { kind, declaredClass, amount, source, id, version: 1, reason, day: '2022-06-28' }
  await expect(correctSupport(f.as('officer'), moved)).rejects.toMatchObject({
    code: 'support/locked-period',
  })
  await correctSupport(f.as('specialist'), { ...moved, lateReason: 'Hóa đơn ghi tháng 6' })
  expect(await standing(f, 'support.medical-persons')).toMatchObject([{ day: '2022-06-28' }])
})
