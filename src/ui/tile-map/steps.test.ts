import { expect, it } from 'vitest'
import { countsOf, type Limits, shadeOf, stepOf, stepsUpTo } from './steps.ts'

const limits = [5, 10, 20, 50] as const

it('puts a value on a limit into the step above it', () => {
  expect([1, 4.9, 5, 10, 49, 50, 900].map((value) => stepOf(value, limits))).toEqual([0, 0, 1, 2, 3, 4, 4])
})

it('leaves none white, so that it is not taken for few', () => {
  expect(shadeOf(0, limits).fill).toBe('#FFFFFF')
  expect(shadeOf(1, limits).fill).toBe('#EAF1F8')
})

it('writes in white on the darkest step only', () => {
  expect([1, 60].map((value) => shadeOf(value, limits).ink)).toEqual(['#1B1F24', '#FFFFFF'])
})

it('names whole counts without bounds between numbers, and only as far as they go', () => {
  const named = (limits: Limits, most: number) =>
    stepsUpTo(limits, most, true).map(({ low, high }) => countsOf(low, high)?.join('–') ?? `${low}+`)
  expect(named([2, 3, 5, 8], 9)).toEqual(['1', '2', '3–4', '5–7', '8+'])
  expect(named([2, 3, 5, 8], 3)).toEqual(['1', '2', '3–4'])
  expect(named([1, 2, 3, 4], 4), 'no step for "below 1"').toEqual(['1', '2', '3', '4+'])
})
