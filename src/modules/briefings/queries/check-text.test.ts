import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { TEXT_MOST } from '../limits.ts'
import { checkText } from './check-text.ts'

const f = await fixture(await ownDatabase())
const sentence = 'Trong quý II/2022, toàn tỉnh đã hỗ trợ 12 hộ nghèo mô hình sinh kế. '
const period = '2022-Q2'

test('before anything is recorded nothing is confirmed or refuted', async () => {
  const { entries, isWhole } = await f.ask('deputy', checkText, { text: sentence, period })
  expect(isWhole).toBe(true)
  expect(entries).toEqual([
    expect.objectContaining({ verdict: 'no-data', recorded: null, period, place: null, level: 'all' }),
  ])
})

test('a unit is found by its name on the map of the period', async () => {
  const text = 'Trong quý II/2022, huyện Kỳ Sơn đã hỗ trợ 12 hộ nghèo mô hình sinh kế.'
  const { entries } = await f.ask('deputy', checkText, { text, period })
  expect(entries[0]?.place).toEqual({ id: f.places.kySon, label: 'Huyện Kỳ Sơn' })
  // The district has ended: no record of that period can answer for it.
  const later = await f.ask('deputy', checkText, {
    text: text.replace('quý II/2022', 'quý IV/2025'),
    period: '2025-Q4',
  })
  expect(later.entries[0]).toMatchObject({ verdict: 'unclear', place: null })
})

test('who sees a part of the province would be told wrong, and is told nothing', async () => {
  const { entries, isWhole } = await f.ask('womenOfficer', checkText, { text: sentence, period })
  expect(isWhole).toBe(false)
  expect(entries.map(({ verdict }) => verdict)).toEqual(['unclear'])
})

test('line ends of a browser’s form do not move the marks', async () => {
  const { text, entries } = await f.ask('deputy', checkText, { text: `Báo cáo\r\n\r\n${sentence}`, period })
  expect(text.slice(entries[0]?.start, entries[0]?.end)).toBe('12 hộ')
})

test.each([
  ['nothing', ' \n ', 'Dán văn bản hoặc chọn tệp.'],
  ['too much', sentence.repeat(TEXT_MOST / 60), /Văn bản có 2\d\d\.\d{3} ký tự, nhiều hơn 200\.000/],
])('%s is refused at the box', async (_, text, message) => {
  const refused = f.ask('deputy', checkText, { text, period })
  await expect(refused).rejects.toMatchObject({
    kind: 'invalid',
    fields: { text: expect.stringMatching(message) },
  })
})
