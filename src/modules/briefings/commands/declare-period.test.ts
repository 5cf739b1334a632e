import { expect, it } from 'vitest'
import { recordSupport } from '#modules/support/index.ts'
import { helps } from '#modules/support/testing.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { listPeriods } from '../queries/list-periods.ts'
import { openFigure } from '../queries/open-figure.ts'
import { readBriefing } from '../queries/read-briefing.ts'
import { aQuarter } from '../testing.ts'
import { declarePeriod } from './declare-period.ts'
import { freezeBriefing } from './freeze-briefing.ts'

const f = await fixture(await ownDatabase())
const period = {
  calendar: '2022-Q2',
  from: '2022-03-16',
  to: '2022-06-15',
  cutoff: '2022-06-20',
  basis: 'Công văn thử',
}
const page = '2022-Q2@2022-03-16..2022-06-15'
const cases = 'support.cases'

const refusedAt = async (changed: Partial<typeof period>) => {
  const refusal = await declarePeriod(f.as('specialist'), { ...period, ...changed }).catch((error) => error)
  return refusal.fields
}
const cellsOf = async (asked: string) => {
  const { rows } = await f.ask('deputy', readBriefing, { page: asked })
  return rows.find(({ indicator }) => indicator.code === cases)?.cells
}

it('before it is declared nothing calls itself a reporting period', async () => {
  const notFound = { code: 'platform/not-found' }
  await expect(f.ask('deputy', readBriefing, { page })).rejects.toMatchObject(notFound)
  const opened = { page, indicator: cases, period: page, by: 'commune' as const }
  await expect(f.ask('deputy', openFigure, opened)).rejects.toMatchObject(notFound)
  await expect(freezeBriefing(f.as('deputy'), { page })).rejects.toMatchObject(notFound)
})

it('briefings/declare-period: days that cannot be are refused at their fields, with the values and the way out', async () => {
  expect(await refusedAt({ calendar: '' })).toEqual({ calendar: 'Chọn kỳ.' })
  expect(await refusedAt({ from: '16/3', to: '', basis: '' })).toEqual({
    to: 'Nhập ngày chốt số liệu.',
    basis: 'Nhập văn bản quy định.',
  })
  expect(await refusedAt({ from: '2022-06-16' })).toEqual({
    to: 'Ngày chốt số liệu (15/6/2022) trước ngày đầu kỳ (16/6/2022). Sửa một trong hai ngày.',
  })
  expect(await refusedAt({ cutoff: '2022-06-01' })).toEqual({
    cutoff: 'Hạn nhận bản ghi (1/6/2022) trước ngày chốt số liệu (15/6/2022). Sửa một trong hai ngày.',
  })
  expect(await refusedAt({ from: '2022-04-01', to: '2022-06-30', cutoff: '2022-06-30' })).toEqual({
    from: 'Đây đúng là các ngày dương lịch của quý II/2022, không cần khai. Sửa ngày, hoặc xem ngay quý II/2022.',
  })
  expect(await refusedAt({ from: '2012-03-16' })).toEqual({
    from: 'Ngày đầu kỳ (16/3/2012) cách ngày đầu quý II/2022 (1/4/2022) quá 45 ngày. Sửa ngày hoặc chọn kỳ khác.',
  })
  expect(await refusedAt({ to: '2022-05-01' })).toEqual({
    to: 'Ngày chốt số liệu (1/5/2022) cách ngày cuối quý II/2022 (30/6/2022) quá 45 ngày. Sửa ngày hoặc chọn kỳ khác.',
  })
  expect(await refusedAt({ cutoff: '2023-06-20' })).toEqual({
    cutoff:
      'Hạn nhận bản ghi (20/6/2023) sau ngày chốt số liệu (15/6/2022) quá 45 ngày. Kiểm tra lại hạn nhận.',
  })
  await expect(declarePeriod(f.as('deputy'), period)).rejects.toMatchObject({ code: 'platform/not-found' })
  expect(await f.ask('officer', listPeriods, {})).toEqual([])
})

it('counts its own days, beside the same days before; on the map of then and of now, and by month, the lines make the total', async () => {
  const here = helps(f)
  await aQuarter(f)
  // The day before the period, its first and last day, and the day after.
  for (const [household, day] of [
    ['lauYPa', '2022-03-15'],
    ['vaBaCho', '2022-03-16'],
    ['lauYPa', '2022-06-15'],
    ['vaBaCho', '2022-06-16'],
  ] as const)
    await recordSupport(f.as('officer'), here.livelihood(household, { day, doubleReason: 'Thêm giống' }))
  await declarePeriod(f.as('specialist'), period)

  const counted = async (from: string, to: string) =>
    Number(
      (
        await f.rows<{ n: string }>(
          'select count(*) as n from counted.fact where until_seq is null and indicator = $1 and day between $2 and $3',
          [cases, from, to],
        )
      )[0]?.n,
    )
  const own = await counted('2022-03-16', '2022-06-15')
  expect(await cellsOf(page)).toMatchObject([
    { period: page, value: own },
    { period: '2021-12-16..2022-03-15', value: await counted('2021-12-16', '2022-03-15') },
    { period: '2021-03-16..2021-06-15', value: null },
  ])
  expect((await cellsOf('2022-Q2'))?.[0]?.value, 'the calendar quarter is another figure').toBe(
    await counted('2022-04-01', '2022-06-30'),
  )
  for (const [map, by] of [
    ['then', 'district'],
    ['then', 'commune'],
    ['now', 'commune'],
    ['then', 'month'],
  ] as const) {
    const opened = await f.ask('deputy', openFigure, { page, indicator: cases, period: page, map, by })
    const sum = opened.found.reduce((all, { value }) => all + Number(value), 0)
    expect([map, by, opened.value, sum]).toEqual([map, by, own, own])
    expect(opened.declared).toMatchObject({ cutoff: '2022-06-20', basis: 'Công văn thử' })
  }
})

it('a new cut-off stands beside the old one, which is not edited; the same one twice is refused', async () => {
  expect(await refusedAt({})).toEqual({
    cutoff:
      'Kỳ báo cáo quý II/2022: 16/3–15/6/2022, nhận đến 20/6/2022, đã khai rồi. Sửa ngày, hoặc quay lại danh sách.',
  })
  await declarePeriod(f.as('specialist'), { ...period, cutoff: '2022-07-25', basis: 'Công văn thử số hai' })
  await declarePeriod(f.as('specialist'), { ...period, from: '2022-03-11', to: '2022-06-10' })
  const listed = await f.ask('officer', listPeriods, {})
  expect(
    listed.map(({ period: { from, to }, cutoff, basis, replacedAt }) => [
      from,
      to,
      cutoff,
      basis,
      replacedAt !== null,
    ]),
  ).toEqual([
    ['2022-03-16', '2022-06-15', '2022-07-25', 'Công văn thử số hai', true],
    ['2022-03-16', '2022-06-15', '2022-06-20', 'Công văn thử', true],
    ['2022-03-11', '2022-06-10', '2022-06-20', 'Công văn thử', false],
  ])
})

it('freezes after its cut-off only; then its days are not declared again', async () => {
  // The business day is the last one of the newer cut-off.
  await expect(freezeBriefing(f.as('deputy'), { page })).rejects.toMatchObject({
    message: 'Kỳ báo cáo quý II/2022 còn nhận bản ghi đến hết ngày 25/7/2022. Chốt sau ngày đó.',
  })
  const earlier = '2022-Q2@2022-03-11..2022-06-10'
  const before = await cellsOf(earlier)
  await freezeBriefing(f.as('deputy'), { page: earlier })
  const late = helps(f).livelihood('vaBaCho', { day: '2022-06-01', doubleReason: 'Thêm giống' })
  await expect(recordSupport(f.as('officer'), late)).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Kỳ báo cáo quý II\/2022: 11\/3–10\/6\/2022 đã khóa ngày .*\. Ghi vào kỳ sau, hoặc gửi đề nghị mở khóa cho tỉnh\.$/,
    ),
  })
  await recordSupport(f.as('specialist'), {
    ...late,
    lateReason: 'Xã gửi chậm',
  })
  const [own] = (await cellsOf(earlier)) ?? []
  expect(own).toMatchObject({
    value: before?.[0]?.value,
    now: Number(before?.[0]?.value) + 1,
    mark: 'changed',
  })
  expect(await refusedAt({ from: '2022-03-11', to: '2022-06-10', cutoff: '2022-06-30' })).toEqual({
    to: 'Kỳ báo cáo quý II/2022: 11/3–10/6/2022 đã chốt số liệu. Số đã chốt không sửa; thay đổi sau đó hiện bên cạnh.',
  })
})
