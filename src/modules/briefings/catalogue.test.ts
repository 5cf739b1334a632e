import { expect, test } from 'vitest'
import { awaited } from './awaited.ts'
import { catalogue } from './catalogue.ts'
import { sections } from './sections.ts'

test('what a room counts is not awaited any more: two ties for one figure would leave every text unclear', () => {
  expect(awaited.map(({ code }) => code).filter((code) => catalogue.has(code))).toEqual([])
})

test('a section names only figures that are counted or awaited, each once', () => {
  const shown = sections.flatMap(({ indicators }) => indicators)
  const known = new Set([...catalogue.keys(), ...awaited.map(({ code }) => code)])
  expect(shown.filter((code) => !known.has(code))).toEqual([])
  expect(new Set(shown).size).toBe(shown.length)
})
