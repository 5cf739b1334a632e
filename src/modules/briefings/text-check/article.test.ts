import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { periodOf } from '#platform/indicators/period.ts'
import { checkText, type Entry, type Recorded } from './check.ts'
import type { Question } from './claim.ts'
import { places, tied } from './tied.fixture.ts'

// The founding article lies beside the repository and is no part of it; without it these tests are shown as skipped.
const path = new URL('../../../../../shared/mission/source-article.vi.txt', import.meta.url)
const article = existsSync(path) ? readFileSync(path, 'utf8') : ''

const H1 = '2022-H1'
const Q2 = '2022-Q2'
const ALL = { place: null, organisation: null, level: 'all' }
const FRONT = { place: null, organisation: 'front', level: 'province' }
const FARMERS = { place: null, organisation: 'farmers', level: 'province' }
const FARMERS_ALL = { place: null, organisation: 'farmers', level: 'all' }
const WOMEN = { place: null, organisation: 'women', level: 'all' }

/** What would bear the article out: exactly so many, or a little more where it says "hơn". */
const RECORDS: Record<string, number> = {
  'support.houses-funded-great-unity': 240,
  'support.livelihood-poor-households': 1046,
  'support.medical-persons': 1253,
  'support.tractors': 30,
}
const recordsOf =
  (records: Record<string, number>) =>
  async (questions: readonly Question[]): Promise<Recorded[]> =>
    questions.map(({ indicator, period, scope }) => {
      if (!indicator.startsWith('support.')) return null
      const whole = scope.place === null && scope.organisation === null && scope.level === 'all'
      return whole && period.code === H1 ? records[indicator] : undefined
    })

const check = (text: string, records = RECORDS, period = Q2): Promise<Entry[]> =>
  checkText(text, {
    period: periodOf(period),
    today: '2022-07-25',
    ties: tied,
    places,
    lookup: recordsOf(records),
  })

describe.skipIf(article === '')('the founding article', () => {
  test('all fourteen occurrences, each with its indicator, period, scope and verdict', async () => {
    const entries = (await check(article)).filter((entry) => entry.indicator !== null)
    expect(
      entries.map((e) => [e.quote, e.value, e.qualifier, e.indicator, e.period?.code, e.scope, e.verdict]),
    ).toEqual([
      ['hơn 136 tỷ đồng', 136_000_000_000, 'more-than', 'funds.poor-fund-received', H1, ALL, 'no-data'],
      ['240 nhà', 240, 'exact', 'support.houses-funded-great-unity', H1, ALL, 'confirmed'],
      ['hơn 1.000 hộ', 1000, 'more-than', 'support.livelihood-poor-households', H1, ALL, 'confirmed'],
      ['hơn 1.200 người', 1200, 'more-than', 'support.medical-persons', H1, ALL, 'confirmed'],
      ['30 máy kéo', 30, 'exact', 'support.tractors', H1, ALL, 'confirmed'],
      ['546 trẻ', 546, 'exact', 'sponsorship.children-sponsored', H1, WOMEN, 'no-data'],
      ['56 dự thảo', 56, 'exact', 'oversight.drafts-commented', Q2, FRONT, 'no-data'],
      ['3 hội nghị', 3, 'exact', 'oversight.criticism-conferences', Q2, FRONT, 'no-data'],
      ['2 cuộc', 2, 'exact', 'oversight.supervisions-led', Q2, FARMERS, 'no-data'],
      ['1 hội nghị', 1, 'exact', 'oversight.criticism-conferences', Q2, FARMERS, 'no-data'],
      ['37 đoàn', 37, 'exact', 'oversight.supervision-teams', Q2, FARMERS_ALL, 'no-data'],
      ['447 cuộc', 447, 'exact', 'oversight.supervisions-joined', Q2, FARMERS_ALL, 'no-data'],
      ['4 nhiệm vụ', 4, 'exact', 'work.key-task-groups', '2022-Q3', ALL, 'no-data'],
      ['4 nhóm', 4, 'exact', 'work.key-task-groups', '2022-Q3', ALL, 'no-data'],
    ])
  })

  test('nothing else in it is a figure', async () => {
    expect(await check(article)).toHaveLength(14)
  })

  test('asked for the half year it reads the same', async () => {
    const told = (entries: Entry[]) => entries.map((e) => [e.quote, e.indicator, e.period?.code, e.verdict])
    expect(told(await check(article, RECORDS, H1))).toEqual(told(await check(article)))
  })

  test.each([
    ['240 nhà đại đoàn kết', '241 nhà đại đoàn kết'],
    ['hơn 1.000 hộ', 'hơn 1.100 hộ'],
    ['hơn 1.200 người', 'hơn 1.400 người'],
    ['30 máy kéo', '31 máy kéo'],
  ])('with %s changed exactly that one is refuted', async (said, changed) => {
    const text = article.normalize('NFC').replace(said, changed)
    expect(text).not.toBe(article)
    const refuted = (await check(text)).filter(({ verdict }) => verdict === 'refuted')
    expect(refuted.map(({ value }) => value)).toEqual([Number(/[\d.]+/.exec(changed)?.[0].replace('.', ''))])
  })

  test.each(Object.keys(RECORDS))('with another record of %s exactly that one is refuted', async (code) => {
    const entries = await check(article, { ...RECORDS, [code]: 7 })
    const refuted = entries.filter(({ verdict }) => verdict === 'refuted').map(({ indicator }) => indicator)
    expect(refuted).toEqual([code])
    expect(entries.filter(({ verdict }) => verdict === 'confirmed')).toHaveLength(3)
  })
})
