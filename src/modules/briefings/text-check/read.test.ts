import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberInWords } from '#platform/i18n/format.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { judge } from './check.ts'
import { roundly } from './judge.ts'
import { readText } from './read.ts'
import { places, tied } from './tied.fixture.ts'

const options = { period: periodOf('2022-Q2'), today: '2022-07-25', ties: tied, places }
const read = (text: string) => readText(text, options)

describe('whatever the text', () => {
  const words =
    'trong quý II năm 2022 , . ; : ( ) “ ” 6 tháng đầu năm toàn tỉnh huyện Kỳ Sơn đã giải ngân 318 nhà đại đoàn kết hơn gần 1.050 tỷ đồng trăm linh và hộ nghèo sinh kế mỗi không sẽ so với cùng kỳ Hội Phụ nữ - / % \n 25/7 trở lên từ đến rưỡi nửa'.split(
      ' ',
    )
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '))

  test('quotes are what stands at their place, in order, never overlapping', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'grapheme', maxLength: 200 })), (raw) => {
        const text = raw.normalize('NFC')
        let after = 0
        for (const { start, end, quote, value } of read(raw)) {
          expect(text.slice(start, end)).toBe(quote)
          expect(start).toBeGreaterThanOrEqual(after)
          expect(end).toBeGreaterThan(start)
          expect(Number.isFinite(value)).toBe(true)
          after = end
        }
      }),
      { numRuns: 200 },
    )
  })

  test("a qualifier is nobody's unit", () => {
    expect(read('318 hơn 1.050').map(({ quote }) => quote)).toEqual(['318', 'hơn 1.050'])
  })

  test('the form of the letters makes no difference', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(read(text.normalize('NFD'))).toEqual(read(text))
      }),
      { numRuns: 100 },
    )
  })

  // Sixty pages; in lines, in one line, and in one line without any end of a sentence.
  test.each(['.\n', '. ', ', '])('a long text is read in time: %j', (end) => {
    const sentence = 'Trong 6 tháng đầu năm 2022, toàn tỉnh hỗ trợ 318 nhà đại đoàn kết (huyện Kỳ Sơn 45 nhà)'
    const started = performance.now()
    expect(read(`${sentence}${end}`.repeat(1600))).toHaveLength(3200)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('both ways', () => {
  const value = fc.integer({ min: 2, max: 900_000 })
  const WORD = { 'more-than': 'hơn ', exact: '' } as const

  test('a figure written roundly or in words bears its own record out', () => {
    fc.assert(
      fc.property(value, fc.boolean(), (recorded, inWords) => {
        const said = roundly(recorded, true)
        const number = inWords ? numberInWords(BigInt(said.value)) : String(said.value)
        const text = `6 tháng đầu năm 2022, toàn tỉnh hỗ trợ ${said.qualifier === 'exact' ? WORD.exact : WORD['more-than']}${number} nhà đại đoàn kết.`
        const [claim, other] = read(text)
        expect(other).toBeUndefined()
        expect(claim && judge(claim, [recorded]).verdict).toBe('confirmed')
        expect(claim && judge(claim, [recorded * 2 + 10]).verdict).toBe('refuted')
      }),
      { numRuns: 300 },
    )
  })
})

describe('scopes', () => {
  const scope = (text: string) => {
    const claim = read(text).find(({ indicator }) => indicator !== null)
    return claim?.questions.map((question) => question.scope)
  }
  const H1 = '6 tháng đầu năm 2022'

  test.each([
    [`${H1}, toàn tỉnh hỗ trợ 5 nhà đại đoàn kết.`, null, null, 'all'],
    [`${H1} hỗ trợ 5 nhà đại đoàn kết.`, null, null, 'all'],
    [`${H1}, Nghệ An hỗ trợ 5 nhà đại đoàn kết.`, null, null, 'all'],
    [`${H1}, huyện Kỳ Sơn hỗ trợ 5 nhà đại đoàn kết.`, '417', null, 'all'],
    [`${H1} hỗ trợ 5 nhà đại đoàn kết tại Quỳ Hợp.`, '420', null, 'all'],
    [`${H1} hỗ trợ 5 nhà đại đoàn kết ở Vinh.`, '412', null, 'all'],
    [`${H1}, TP. Vinh hỗ trợ 5 nhà đại đoàn kết.`, '412', null, 'all'],
    [`${H1}, xã Tà Cạ, huyện Kỳ Sơn hỗ trợ 5 nhà đại đoàn kết.`, '16855', null, 'all'],
    [`${H1}, xã Tam Hợp, huyện Quỳ Hợp hỗ trợ 5 nhà đại đoàn kết.`, '17035', null, 'all'],
    [`${H1}, Hội Nông dân tỉnh hỗ trợ 5 nhà đại đoàn kết.`, null, 'farmers', 'province'],
    [`${H1}, các cấp Hội Phụ nữ hỗ trợ 5 nhà đại đoàn kết.`, null, 'women', 'all'],
    [`${H1}, Công đoàn các cấp hỗ trợ 5 nhà đại đoàn kết.`, null, 'union', 'all'],
    [`${H1}, Tỉnh đoàn hỗ trợ 5 nhà đại đoàn kết.`, null, 'youth', 'province'],
    [`${H1}, Hội Cựu chiến binh huyện Kỳ Sơn hỗ trợ 5 nhà đại đoàn kết.`, '417', 'veterans', 'district'],
    [`${H1}, Ủy ban MTTQ xã Tà Cạ hỗ trợ 5 nhà đại đoàn kết.`, '16855', 'front', 'commune'],
    [`${H1}, 5 nhà đại đoàn kết do Hội Phụ nữ tỉnh hỗ trợ.`, null, 'women', 'province'],
  ])('%s', (text, place, organisation, level) => {
    expect(scope(text)).toEqual([{ place, organisation, level }])
  })

  test.each([
    `${H1}, xã Tam Hợp hỗ trợ 5 nhà đại đoàn kết.`,
    `${H1}, huyện Hương Sơn hỗ trợ 5 nhà đại đoàn kết.`,
    `${H1}, huyện Kỳ Sơn và huyện Tương Dương hỗ trợ 5 nhà đại đoàn kết.`,
    `${H1}, một số xã hỗ trợ 5 nhà đại đoàn kết.`,
    `${H1}, Công ty Bông Sen hỗ trợ 5 nhà đại đoàn kết.`,
    `${H1}, Hội Nông dân và Hội Phụ nữ hỗ trợ 5 nhà đại đoàn kết.`,
    `${H1}, Trung ương Hội Phụ nữ hỗ trợ 5 nhà đại đoàn kết.`,
    `Hà Tĩnh đã hỗ trợ 5 nhà đại đoàn kết trong ${H1}.`,
  ])('no record answers: %s', (text) => {
    expect(scope(text)).toEqual([])
  })

  test('an organisation without its level is asked for both ways', () => {
    expect(scope(`${H1}, Hội Phụ nữ hỗ trợ 5 nhà đại đoàn kết.`)).toEqual([
      { place: null, organisation: 'women', level: 'all' },
      { place: null, organisation: 'women', level: 'province' },
    ])
  })

  test('a title names the place of the whole text', () => {
    const text = `Mặt trận huyện Kỳ Sơn: kết quả ${H1}\nĐã hỗ trợ 5 nhà đại đoàn kết.`
    expect(scope(text)?.every(({ place }) => place === '417')).toBe(true)
  })
})
