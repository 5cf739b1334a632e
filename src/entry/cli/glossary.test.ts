import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { awaited } from '#modules/briefings/awaited.ts'
import { catalogue } from '#modules/briefings/catalogue.ts'

const [terms = '', indicators = ''] = readFileSync('GLOSSARY.md', 'utf8').split('## Indicators')
const rowsOf = (part: string) =>
  part
    .split('\n')
    .filter((line) => /^\| /.test(line))
    .slice(1)

test('the list of indicators is the catalogue', () => {
  const counted = [...catalogue.values()].map((one) => ({ ...one, state: ' ' }))
  const waiting = awaited.map((one) => ({ ...one, state: ' awaited ' }))
  const expected = [...counted, ...waiting].map(
    ({ code, name, unit, kind, state }) => `| \`${code}\` | ${name} | ${unit} | ${kind} |${state}|`,
  )
  expect(rowsOf(indicators)).toEqual(expected)
})

test('every name that a term has in the code stands there', () => {
  const code = [...globSync('src/**/*.{ts,tsx}'), 'db/schema.sql']
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const names = rowsOf(terms).flatMap((row) =>
    [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !code.includes(name))).toEqual([])
})
