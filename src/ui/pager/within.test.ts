import { expect, test } from 'vitest'
import { pageIn, stayWithin } from './within.ts'

test('what is no number of a page asks for the first', () => {
  const asked = ['7', '0', '-1', 'abc', '1e3', '2.5', ' 3', '999999', '']
  expect(asked.map((trang) => pageIn(new URLSearchParams({ trang })))).toEqual([7, 1, 1, 1, 1, 1, 1, 1, 1])
})

function leadsTo(address: string, page: number, total: number): string | null {
  try {
    stayWithin({ url: new URL(address, 'http://x') }, { page, total, pageSize: 50 })
    return null
  } catch (thrown) {
    return thrown instanceof Response ? thrown.headers.get('location') : String(thrown)
  }
}

test('beyond the last page an address leads to the last, with the rest of it kept', () => {
  expect(leadsTo('/ho?tim=hoa&trang=9', 9, 101)).toBe('/ho?tim=hoa&trang=3')
  expect(leadsTo('/ho?tim=hoa&trang=2', 2, 50)).toBe('/ho?tim=hoa')
  expect(leadsTo('/ho?trang=3', 3, 101)).toBeNull()
  expect(leadsTo('/ho', 1, 0)).toBeNull()
})
