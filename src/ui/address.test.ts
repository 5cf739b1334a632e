import { expect, it } from 'vitest'
import { otherParams, withParams } from './address.ts'

it('changes one part of an address and keeps the rest', () => {
  expect(withParams('?ky=2022-Q2&trang=3', { trang: '4' })).toBe('?ky=2022-Q2&trang=4')
  expect(withParams('?ky=2022-Q2&trang=3', { trang: null, ky: null })).toBe('?')
})

it('carries the parts that a form does not ask for, and starts again at the first page', () => {
  expect(otherParams('?ky=2022-Q2&tim=hoa&trang=3', ['tim'])).toEqual([['ky', '2022-Q2']])
})
