import { expect, test } from 'vitest'
import { openClock } from '#platform/clock.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { helps, standing, storedPhoto } from '../testing.ts'
import { recordSupport } from './record-support.ts'
import { saveDraft } from './save-draft.ts'

const f = await fixture(await ownDatabase())
const help = helps(f)
const count = async (table: string) =>
  (await f.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n

test('support/record-support: a livelihood is one case, counted on its day at the household’s place, with its paper', async () => {
  const made = await recordSupport(
    f.as('officer'),
    help.livelihood('lauYPa', {
      papers: [{ kind: 'photo', file: storedPhoto }],
      lines: [{ item: 'cow', quantity: 1 }],
    }),
  )
  expect(made.number).toBeGreaterThan(0)
  const at = { day: '2022-05-20', place_id: f.places.muongLong, body_id: f.bodies.frontMuongLong }
  expect(await standing(f, 'support.livelihood-poor-households')).toEqual([{ ...at, quantity: 1 }])
  expect(await standing(f, 'support.amount-livelihood')).toEqual([{ ...at, quantity: 9_000_000 }])
  expect(await standing(f, 'support.papers-complete')).toEqual([{ ...at, quantity: 1 }])
  const [entry] = await f.rows('select deed, actor, body_id, after from audit.entry where subject = $1', [
    made.id,
  ])
  expect(entry).toMatchObject({
    deed: 'support/record-support',
    actor: 'officer',
    after: { amount: 9_000_000, papers: 1 },
  })
})

test('a house is worth what its sources give and is dated by its decision; it is not yet funded', async () => {
  await recordSupport(f.as('officer'), help.house('vaBaCho'))
  expect(await standing(f, 'support.amount-house')).toMatchObject([
    { day: '2022-03-01', quantity: 80_000_000 },
  ])
  expect(await standing(f, 'support.houses-funded')).toEqual([])
  expect(await standing(f, 'support.houses-overdue')).toMatchObject([{ day: '2022-07-01', quantity: 1 }])
})

test('a signed list of gifts is one case of many; near-poor households and gifts are no poor households', async () => {
  await recordSupport(f.as('officer'), help.gifts())
  await recordSupport(
    f.as('stranger'),
    helps(f, 'frontNhonMai').livelihood('viVanMau', { declaredClass: 'near-poor' }),
  )
  await recordSupport(
    f.as('stranger'),
    helps(f, 'frontNhonMai').goods('viVanMau', { declaredClass: 'near-poor' }),
  )
  expect(await standing(f, 'support.tet-gifts')).toMatchObject([{ day: '2022-01-25', quantity: 50 }])
  expect(await standing(f, 'support.livelihood-poor-households')).toHaveLength(1)
  expect(await standing(f, 'support.tractors')).toEqual([])
  expect(await standing(f, 'support.goods-pieces')).toMatchObject([{ quantity: 1 }])
})

test('a second help of the same kind is a warning in words, also when another body gave it; a reason goes on', async () => {
  const women = helps(f, 'womenMuongLong')
  const again = women.house('vaBaCho', { decisionDay: '2022-07-01', dueDay: '2022-12-31' })
  await expect(recordSupport(f.as('womenOfficer'), again)).rejects.toMatchObject({
    kind: 'warning',
    message: 'Hộ này đã được hỗ trợ nhà năm 2022 (80.000.000\u00a0đ). Ghi lý do nếu vẫn hỗ trợ.',
    details: { earlier: [{ year: 2022, amount: 80_000_000, organisation: 'Mặt trận Tổ quốc' }] },
  })
  await recordSupport(f.as('womenOfficer'), { ...again, doubleReason: 'Nhà cháy' })
  // Tết gifts are outside on both sides.
  const tet = { lines: [{ item: 'tet-gift', quantity: 1 }], amount: 500_000 }
  await recordSupport(f.as('officer'), help.goods('lauYPa', tet))
  await recordSupport(f.as('officer'), help.goods('lauYPa', tet))
  await recordSupport(f.as('officer'), help.goods('lauYPa'))
})

test('a small sum asks whether a thousand was left out', async () => {
  const small = help.medical('lauYPa', { amount: 1_500 })
  await expect(recordSupport(f.as('officer'), small)).rejects.toMatchObject({
    kind: 'warning',
    code: 'support/small-amount',
    message: '1.500 đồng nhỏ bất thường. Có phải 1.500.000 đồng?',
    details: { meant: 1_500_000 },
  })
  await recordSupport(f.as('officer'), { ...small, amountSure: '1' })
})

test('days in the wrong order, in the future or of a unit that is gone are refused at the day, in words', async () => {
  const of = (more: object) => recordSupport(f.as('specialist'), { ...help.livelihood('vaBaCho'), ...more })
  await expect(of({ day: '2/5/2022', decisionDay: '10/5/2022' })).rejects.toMatchObject({
    fields: { day: 'Ngày chi (02/5/2022) trước ngày quyết định (10/5/2022). Sửa một trong hai ngày.' },
  })
  await expect(of({ day: '2022-07-26' })).rejects.toMatchObject({
    fields: { day: expect.stringContaining('tương lai') },
  })
  await expect(of({ day: '2019-12-31' })).rejects.toMatchObject({ code: 'support/body-not-then' })
})

test('nobody enters for a body or a household beyond the reach', async () => {
  const before = await count('support.case')
  const foreign = helps(f, 'frontNhonMai')
  for (const input of [help.livelihood('viVanMau'), foreign.livelihood('lauYPa'), foreign.gifts()]) {
    await expect(recordSupport(f.as('officer'), input)).rejects.toMatchObject({ kind: 'not-found' })
  }
  await expect(recordSupport(f.as('auditor'), help.gifts())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await count('support.case')).toBe(before)
})

test('a retry with the same key makes one case; the draft that it was typed as goes', async () => {
  const draft = await saveDraft(f.as('officer'), {
    body: f.bodies.frontMuongLong,
    kind: 'gifts',
    typed: { amount: '2tr' },
  })
  const before = (await count('support.case')) ?? 0
  const list = help.gifts({ draft: draft.id, lines: [{ item: 'gift', quantity: 20 }] })
  const tries = await Promise.all(
    [1, 2, 3].map(() => recordSupport(f.as('officer'), list, { key: 'one-press' })),
  )
  expect(new Set(tries.map((made) => made.id)).size).toBe(1)
  expect(await count('support.case')).toBe(before + 1)
  expect(await count('support.draft')).toBe(0)
})

test('into a frozen period only the province enters, with a reason that stands at the restated figure', async () => {
  await f.rows(
    "insert into counted.frozen values ('2022-H1', '2022-01-01', '2022-06-30', '2022-07-22T09:30Z'), ('2022-Q1', '2022-01-01', '2022-03-31', '2022-04-20T02:00Z')",
  )
  await expect(recordSupport(f.as('officer'), help.gifts())).rejects.toMatchObject({
    fields: { day: 'Quý I/2022 đã khóa ngày 20/4. Ghi vào quý II, hoặc gửi đề nghị mở khóa cho tỉnh.' },
  })
  await expect(recordSupport(f.as('specialist'), help.gifts())).rejects.toMatchObject({
    kind: 'warning',
    code: 'support/late-entry',
  })
  const { id } = await recordSupport(f.as('specialist'), help.gifts({ lateReason: 'Danh sách gửi muộn' }))
  const [change] = await f.rows(
    'select c.reason from counted.change c join counted.fact on from_seq = seq where record = $1',
    [id],
  )
  expect(change).toEqual({ reason: 'Danh sách gửi muộn' })
})

test('where the household’s unit was another one on the day, the unit of that day is named and taken by a press', async () => {
  // The boxes take their day from the clock that was opened last; this test is the file's last one.
  const clock = openClock('2025-08-01')
  const caller = { ...f.as('specialist'), platform: { ...f.platform, clock } }
  const input = helps(f, 'frontProvince').livelihood('lauYPa', { day: '2025-07-15' })
  await expect(recordSupport(caller, input)).rejects.toMatchObject({
    fields: {
      day: 'Xã Mường Lống đã hết hiệu lực từ 01/7/2025. Ngày 15/7/2025 thuộc Xã Mường Lống.',
    },
    details: { places: [{ id: f.places.muongLongNow }] },
  })
  await expect(recordSupport(caller, { ...input, place: f.places.nhonMaiNow })).rejects.toMatchObject({
    code: 'support/place-ended',
  })
  const { id } = await recordSupport(caller, { ...input, place: f.places.muongLongNow })
  const [fact] = await f.rows(
    "select place_id from counted.fact where record = $1 and indicator = 'support.cases'",
    [id],
  )
  expect(fact).toEqual({ place_id: f.places.muongLongNow })
})
