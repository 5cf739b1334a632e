import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodOf } from '#platform/indicators/period.ts'
import { judge } from './check.ts'
import type { Claim } from './claim.ts'
import { holds, type Qualifier, roundly } from './judge.ts'

describe('how far a qualifier reaches', () => {
  test.each<[Qualifier, number, number, boolean]>([
    ['exact', 318, 318, true],
    ['exact', 318, 319, false],
    ['more-than', 1000, 1001, true],
    ['more-than', 1000, 1099, true],
    ['more-than', 1000, 1100, false],
    ['more-than', 1000, 1000, false],
    ['more-than', 1000, 999, false],
    ['more-than', 1300, 1399, true],
    ['more-than', 1300, 1400, false],
    ['more-than', 37, 38, true],
    ['more-than', 37, 39, false],
    ['more-than', 5, 6, true],
    ['nearly', 400, 361, true],
    ['nearly', 400, 360, false],
    ['nearly', 400, 400, false],
    ['nearly', 38, 37, true],
    ['about', 100, 95, true],
    ['about', 100, 105, true],
    ['about', 100, 106, false],
    ['at-least', 300, 300, true],
    ['at-least', 300, 5000, true],
    ['at-least', 300, 299, false],
    ['at-most', 300, 300, true],
    ['at-most', 300, 301, false],
    ['less-than', 300, 300, false],
  ])('%s %d, recorded %d: %s', (qualifier, stated, recorded, expected) => {
    expect(holds(qualifier, stated, recorded, true)).toBe(expected)
  })

  test('money has no allowance of two pieces', () => {
    const stated = 98_000_000_000
    expect(holds('more-than', stated, stated + 1, false)).toBe(true)
    expect(holds('more-than', stated, stated + 999_999_999, false)).toBe(true)
    expect(holds('more-than', stated, stated + 1_000_000_000, false)).toBe(false)
    expect(holds('more-than', 5, 6.9, false)).toBe(false)
    expect(holds('more-than', 12.5, 12.55, false)).toBe(true)
    expect(holds('more-than', 12.5, 12.6, false)).toBe(false)
  })

  test('a round way to say a figure never contradicts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.boolean(), (value, counted) => {
        const said = roundly(value, counted)
        expect(holds(said.qualifier, said.value, value, counted)).toBe(true)
      }),
    )
    expect(roundly(1046, true)).toEqual({ qualifier: 'more-than', value: 1000 })
    expect(roundly(1200, true)).toEqual({ qualifier: 'exact', value: 1200 })
  })

  test('"hơn" and "gần" exclude each other and the number itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 0, max: 1.2e6 }),
        (stated, recorded) => {
          const yes = (['exact', 'more-than', 'nearly'] as const).filter((q) =>
            holds(q, stated, recorded, true),
          )
          expect(yes.length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('verdicts', () => {
  const scope = { place: null, organisation: null, level: 'all' as const }
  const question = { indicator: 'support.tractors', period: periodOf('2022-H1'), scope }
  const claim: Claim = {
    start: 0,
    end: 1,
    quote: '74 máy kéo',
    value: 74,
    unit: 'chiếc',
    qualifier: 'exact',
    indicator: 'support.tractors',
    counted: true,
    period: question.period,
    scope,
    questions: [question],
  }

  test('one reading: what the record says', () => {
    expect(judge(claim, [74])).toMatchObject({ verdict: 'confirmed', recorded: 74 })
    expect(judge(claim, [73])).toMatchObject({ verdict: 'refuted', recorded: 73 })
    expect(judge(claim, [0])).toMatchObject({ verdict: 'refuted', recorded: 0 })
    expect(judge(claim, [null])).toMatchObject({ verdict: 'no-data', recorded: null })
    expect(judge(claim, [undefined])).toMatchObject({ verdict: 'unclear', recorded: null })
  })

  test('several readings must agree', () => {
    const open = { ...claim, questions: [question, question] }
    expect(judge(open, [74, 74]).verdict).toBe('confirmed')
    expect(judge(open, [74, 75]).verdict).toBe('unclear')
    expect(judge(open, [73, 75]).verdict).toBe('refuted')
    expect(judge(open, [74, null]).verdict).toBe('unclear')
  })

  test('no question, no indicator: unclear', () => {
    expect(judge({ ...claim, questions: [] }, []).verdict).toBe('unclear')
    expect(judge({ ...claim, indicator: null, questions: [] }, []).verdict).toBe('unclear')
  })
})
