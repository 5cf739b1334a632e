import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from './tied.fixture.ts'

// Words that make another statement of any figure, put right before or behind each confirmed one of all stored texts in turn.

const BEFORE = [
  'dự kiến ',
  'kế hoạch ',
  'chưa được ',
  'bình quân mỗi xã ',
  'còn thiếu ',
  'tăng thêm ',
  'nhu cầu ',
  'doanh nghiệp Lúa Vàng tặng ',
  'xã Tam Hợp, huyện Quỳ Hợp ',
]
const BEHIND = [
  ' tình nghĩa',
  ' hư hỏng',
  ' bằng khung thép',
  ' dự kiến',
  ' ở xã Tam Hợp, huyện Quỳ Hợp',
  ' trong quý III năm 2021',
  ' chưa xong',
  ' của Công ty Lúa Vàng',
  ' cho người Lào',
]

const folder = new URL('./texts/', import.meta.url)
const texts = readdirSync(folder).map((name) => {
  const { text, period } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return { text: text.join('\n').normalize('NFC') as string, period: period as string }
})

test('none is confirmed any longer', { timeout: 60_000 }, async () => {
  const still: string[] = []
  let turn = 0
  for (const { text, period } of texts) {
    for (const { start, end } of (await check(text, period)).filter((e) => e.verdict === 'confirmed')) {
      for (const [words, at] of [[BEFORE, start] as const, [BEHIND, end] as const]) {
        const put = words[turn++ % words.length] ?? ''
        const changed = text.slice(0, at) + put + text.slice(at)
        const begins = at === start ? start + put.length : start
        const entry = (await check(changed, period)).find((one) => one.start === begins)
        if (entry?.verdict === 'confirmed') still.push(changed.slice(Math.max(0, at - 60), at + 60))
      }
    }
  }
  expect(turn).toBeGreaterThan(800)
  expect(still).toEqual([])
})
