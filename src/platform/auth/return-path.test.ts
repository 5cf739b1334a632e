import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

test.each(['/', '/giao-ban?ky=2022-Q2&don-vi=12#muc-1', '/ho-tro/them', '/tim?tim=a%2F%2Fb'])(
  '%s is kept',
  (path) => {
    expect(safeReturnPath(path)).toBe(path)
  },
)

test.each([
  'https://la.example/x',
  '//la.example',
  '///la.example',
  '/\\la.example',
  '\\/la.example',
  '/\t/la.example',
  '/\n//la.example',
  '/..//la.example',
  '/./\\la.example',
  '/.//la.example',
  ' //la.example',
  'javascript:alert(1)',
  'giao-ban',
  '',
  `/${'a'.repeat(3000)}`,
])('%j leads to the start', (path) => {
  expect(safeReturnPath(path)).toBe('/')
})

test('nothing leads to another host, as browsers read it', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    '%5c',
    'la.example',
    'https:',
    'a',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const target = new URL(safeReturnPath(pieces.join('')), 'https://giaoban.test/dang-nhap')
      return target.origin === 'https://giaoban.test'
    }),
    { numRuns: 2_000 },
  )
})
