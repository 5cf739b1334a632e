import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { map } from '#modules/map.ts'
import { readComments } from '#platform/db/dictionary.ts'
import { generateFiles } from '#platform/db/generate.ts'
import { drawMap, withMap } from '../scripts/map-diagram.ts'
import { ownDatabase } from './setup/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'giao-ban-generated-'))
afterAll(() => rmSync(folder, { recursive: true }))

const url = await ownDatabase()
const fresh = await generateFiles(url, join(folder, 'types.ts'))
const read = (path: string) => readFileSync(path, 'utf8')

describe('generated files are fresh (npm run generate)', () => {
  test('db/types.ts', () => expect(read('db/types.ts')).toBe(fresh.types))
  test('db/schema.sql', () => expect(read('db/schema.sql')).toBe(fresh.schema))
  test('docs/data-dictionary.md', () => expect(read('docs/data-dictionary.md')).toBe(fresh.dictionary))
  test('the diagram of the rooms', () => {
    const text = read('ARCHITECTURE.md')
    expect(withMap(text, map)).toBe(text)
  })
})

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('src/**/README.md')]

test.each(documents)('%s names files that are there', (document) => {
  const named = [...read(document).matchAll(/`((?:src|tests|db|docs|scripts|world|bench)\/[\w./-]+)`/g)]
  const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(path))
  expect(missing).toEqual([])
})

test('the diagram follows the map, and a page without its marks is refused', () => {
  const [first] = map
  const drawn = drawMap([first, { room: 'planted', holds: 'a thing', reads: [first.room], calls: [] }])
  expect(drawn).toContain(`planted --> ${first.room}`)
  expect(() => withMap('# Architecture', map)).toThrow('marks')
})

test('the dictionary takes the words above tables and columns, and none from inside functions', () => {
  const comments = readComments([
    '-- The whole.\ncreate schema a;\n\n-- Things,\n-- kept for a year.\ncreate table a.thing (\n  id int,\n  -- Why.\n  note text\n);\n' +
      '-- Beside.\ncreate function a.f() returns int language sql as $$\n  -- inner\n  select 1\n$$;',
  ])
  expect([...comments]).toEqual([
    ['a.thing', 'Things, kept for a year.'],
    ['a.thing.note', 'Why.'],
  ])
})
