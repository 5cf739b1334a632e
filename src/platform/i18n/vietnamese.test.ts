import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, foldTone, searchKey, splitName } from './vietnamese.ts'

const onsets = ['', 'b', 'ch', 'đ', 'gi', 'h', 'kh', 'l', 'ng', 'ngh', 'ph', 'qu', 'th', 'tr', 'v', 'x']
const rhymes = [
  'a',
  'an',
  'oa',
  'oan',
  'oe',
  'uy',
  'uynh',
  'ươi',
  'iêng',
  'ưu',
  'uôn',
  'oai',
  'ưa',
  'ây',
  'yên',
]
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const syllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...rhymes), fc.constantFrom(...tones), fc.nat(2))
  .map(([onset, rhyme, tone, seat]) => {
    const letters = rhyme.normalize('NFD').match(/\p{L}\p{M}*/gu) ?? []
    const vowels = letters.filter((letter) => /^[aeiouy]/.test(letter)).length
    const at = seat % vowels
    const spell = (index: number) => onset + letters.map((l, i) => (i === index ? l + tone : l)).join('')
    return { here: spell(at), first: spell(0), tone }
  })

describe('foldTone', () => {
  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['hoè', 'hòe'],
    ['QUỲ', 'QUỲ'],
    ['qúy', 'quý'],
    ['tòan', 'toàn'],
    ['Khuỷu', 'Khuỷu'],
    ['già', 'già'],
    ['gìn', 'gìn'],
    ['Thuở', 'Thuở'],
    ['mía mùa cửa', 'mía mùa cửa'],
    ['Nghĩa Khánh', 'Nghĩa Khánh'],
    ['HOÀNG Đức Thuỵ', 'HOÀNG Đức Thụy'],
    ['Đoọc Mạy', 'Đoọc Mạy'],
  ])('%s → %s', (given, wanted) => expect(foldTone(given)).toBe(wanted.normalize('NFC')))

  test('keeps the marks apart', () => {
    expect(foldTone('Nậm Cắn')).not.toBe(foldTone('Nậm Càn'))
    expect(foldTone('Sơn')).not.toBe(foldTone('Sớn'))
  })

  test('wherever the tone is typed, the same word comes out', () => {
    fc.assert(
      fc.property(syllable, ({ here, first }) => {
        expect(foldTone(here)).toBe(foldTone(first))
      }),
    )
  })

  test('any text: idempotent, NFC, same letters, same search', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          syllable.map(({ here }) => here),
        ),
        (text) => {
          const folded = foldTone(text)
          expect(foldTone(folded)).toBe(folded)
          expect(foldTone(text.normalize('NFD'))).toBe(folded)
          expect(searchKey(folded)).toBe(searchKey(text))
        },
      ),
    )
  })
})

describe('searchKey', () => {
  test.each([
    ['  Đô   LƯƠNG ', 'do luong'],
    ['Thị trấn Diễn Châu', 'thi tran dien chau'],
    ['Phan Rang-Tháp Chàm', 'phan rang thap cham'],
    ['Cư M’gar', 'cu mgar'],
    ['Ngu\u200byễn\u00a0Thị', 'nguyen thi'],
    ['Quỹ "Vì người nghèo", 2022', 'quy vi nguoi ngheo 2022'],
  ])('%s → %s', (given, wanted) => expect(searchKey(given)).toBe(wanted))

  test('is its own key, whatever the tone', () => {
    fc.assert(
      fc.property(syllable, ({ here, tone }) => {
        expect(searchKey(here)).toMatch(/^[a-z]+$/)
        expect(searchKey(here)).toBe(searchKey(here.replaceAll(tone, '')))
      }),
    )
  })
})

describe('names', () => {
  test('split into family, middle and given', () => {
    expect(splitName(' Nguyễn  Thị Minh Khai')).toEqual({
      family: 'Nguyễn',
      middle: 'Thị Minh',
      given: 'Khai',
    })
    expect(splitName('Lê An')).toEqual({ family: 'Lê', middle: '', given: 'An' })
    expect(splitName('Pay')).toEqual({ family: '', middle: '', given: 'Pay' })
    expect(splitName('')).toEqual({ family: '', middle: '', given: '' })
  })

  test('sort by given name in Vietnamese order, not by the first word', () => {
    const wanted = [
      'Vi Văn An',
      'Lê Ánh',
      'Moong Văn Ăn',
      'Bùi Dương',
      'Đỗ Đào',
      'Hồ Hòa',
      'Lô Hoà',
      'Cụt Y Xá',
    ]
    expect([...wanted].reverse().sort(compareNames)).toEqual(wanted)
  })

  test('is an order: antisymmetric, and zero only for the same text', () => {
    const name = fc
      .array(syllable, { minLength: 1, maxLength: 4 })
      .map((words) => words.map((w) => w.here).join(' '))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0)
        expect(compareNames(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
