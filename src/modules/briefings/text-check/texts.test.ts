import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check } from './tied.fixture.ts'

type Truth = [
  quote: string,
  value: number,
  qualifier: string,
  indicator: string | null,
  period: string | null,
  verdict: string,
]
type Text = { about: string; period: string; text: string[]; entries: Truth[] }

const folder = new URL('./texts/', import.meta.url)
const texts = readdirSync(folder).map((name) => {
  const text: Text = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return { name, ...text }
})

describe('texts written before the reader could read them', () => {
  test('all are there', () => expect(texts.length).toBeGreaterThanOrEqual(344))

  test.each(texts)('$name: $about', async ({ text, period, entries }) => {
    const found = await check(text.join('\n'), period)
    const seen = found.map(
      (entry): Truth => [
        entry.quote,
        entry.value,
        entry.qualifier,
        entry.indicator,
        entry.indicator === null ? null : (entry.period?.code ?? null),
        entry.verdict,
      ],
    )
    expect(seen).toEqual(entries)
  })
})
