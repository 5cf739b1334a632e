import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { debts } from './laws/debts.ts'
import { findCycles, findWrongContents, findWrongImports } from './laws/imports.ts'
import {
  findArticleFigures,
  findIncompleteDeeds,
  findShapelessRooms,
  findUnroutedPages,
} from './laws/rooms.ts'
import { findCasts, findForbiddenNames, findOverlong, findPaidDebts } from './laws/shape.ts'
import { type Breach, planted, readSources, type Sources } from './laws/sources.ts'
import { findMixedMigrations, findWrongSql } from './laws/sql.ts'

const sources = readSources()
const figures = ['136', '240', '546', '447']

type Law = {
  name: string
  find: (sources: Sources) => Breach[]
  violations: { path: string; text: string }[]
}

const lines = (count: number) => 'export const x = 1\n'.repeat(count)

const laws: Law[] = [
  {
    name: 'imports run entry → modules → platform, rooms through the front door, upward',
    find: findWrongImports,
    violations: [
      { path: 'src/platform/planted.ts', text: "import { x } from '#modules/support/index.ts'" },
      { path: 'src/ui/planted.ts', text: "import { x } from '#modules/support/index.ts'" },
      { path: 'src/ui/planted.ts', text: "import { x } from '#platform/scope/index.ts'" },
      { path: 'src/modules/people/planted.ts', text: "import { x } from '#modules/territory/rules.ts'" },
      { path: 'src/modules/people/planted.ts', text: "import { x } from '#modules/support/index.ts'" },
      { path: 'src/modules/people/planted.ts', text: "export { x } from '../territory/rules.ts'" },
    ],
  },
  {
    name: 'no cycles',
    find: (tree) =>
      findCycles(planted(tree, 'src/ui/b.ts', "import { a } from './planted.ts'\nexport const b = a")),
    violations: [{ path: 'src/ui/planted.ts', text: "import { b } from './b.ts'\nexport const a = b" }],
  },
  {
    name: 'pages no SQL, rules no I/O and no clock, commands no React, one opener of transactions',
    find: findWrongContents,
    violations: [
      { path: 'src/modules/people/pages/planted.tsx', text: "import { sql } from 'kysely'" },
      { path: 'src/modules/people/rules/planted.ts', text: "import { readFile } from 'node:fs/promises'" },
      { path: 'src/modules/people/rules/planted.ts', text: 'export const now = () => Date.now()' },
      { path: 'src/modules/people/commands/planted.ts', text: "import { useState } from 'react'" },
      {
        path: 'src/modules/people/planted.ts',
        text: 'export const go = (db: Db) => db.transaction().execute(async () => {})',
      },
    ],
  },
  {
    name: 'a migration touches one schema',
    find: findMixedMigrations,
    violations: [
      {
        path: 'db/migrations/9999-planted.sql',
        text: 'create table people.a (x int);\ncreate table support.b (x int);',
      },
    ],
  },
  {
    name: 'raw SQL stands in *.sql.ts, reads declared neighbours and writes its own',
    find: findWrongSql,
    violations: [
      {
        path: 'src/modules/people/planted.ts',
        text: "import { sql } from 'kysely'\nexport const q = sql`select 1 from people.person`",
      },
      {
        path: 'src/modules/people/planted.sql.ts',
        text: "import { sql } from 'kysely'\nexport const q = sql`select 1 from support.case`",
      },
      {
        path: 'src/modules/support/planted.sql.ts',
        text: "import { sql } from 'kysely'\nexport const q = sql`update people.person set x = 1`",
      },
    ],
  },
  {
    name: 'every deed is a file of its name, every command has a test beside it',
    find: findIncompleteDeeds,
    violations: [
      {
        path: 'src/modules/people/commands/planted.ts',
        text: "export const planted = people.command('planted', {})",
      },
      {
        path: 'src/modules/people/queries/planted.ts',
        text: "export const planted = people.query('other', {})",
      },
    ],
  },
  {
    name: 'every page is in the site map',
    find: findUnroutedPages,
    violations: [
      {
        path: 'src/modules/people/pages/planted.tsx',
        text: 'export default function Planted() { return null }',
      },
    ],
  },
  {
    name: 'files, functions, commands and pages keep their budgets',
    find: (tree) => findOverlong(tree, debts),
    violations: [
      { path: 'src/platform/planted.ts', text: lines(251) },
      { path: 'src/modules/people/commands/planted.ts', text: lines(81) },
      { path: 'src/modules/people/pages/planted.tsx', text: lines(151) },
      { path: 'src/platform/planted.ts', text: `export function long() {\n${'  void 0\n'.repeat(60)}}` },
    ],
  },
  {
    name: 'names say something',
    find: findForbiddenNames,
    violations: [
      { path: 'src/platform/utils/planted.ts', text: '' },
      { path: 'src/modules/people/person-service.ts', text: '' },
    ],
  },
  {
    name: 'casts stand in platform/module',
    find: (tree) => findCasts(tree, debts),
    violations: [
      { path: 'src/modules/people/planted.ts', text: 'export const x = JSON.parse("1") as number' },
      { path: 'src/modules/people/planted.ts', text: 'export const x = [1][0]!' },
    ],
  },
  {
    name: 'no figure of the founding article stands in the program',
    find: (tree) => findArticleFigures(tree, figures),
    violations: [{ path: 'src/modules/support/planted.ts', text: 'export const houses = 240' }],
  },
]

const words = (breaches: Breach[]) => breaches.map(({ path, wrong }) => `${path}: ${wrong}`)

describe('the laws of the house', () => {
  for (const law of laws) {
    it(law.name, () => expect(words(law.find(sources))).toEqual([]))
    it(`${law.name}: a planted violation is found`, () => {
      for (const { path, text } of law.violations) {
        const found = law.find(planted(sources, path, text)).filter((breach) => breach.path === path)
        expect(found, `${path}: ${text.slice(0, 80)}`).not.toEqual([])
      }
    })
  }

  it('rooms have the one shape, read what the map says, and stand in the catalogue where they count', () => {
    expect(words(findShapelessRooms(sources, existsSync))).toEqual([])
    const wrong = planted(
      sources,
      'src/modules/people/module.ts',
      "export const people = defineModule({ name: 'people', reads: ['support'] })",
    )
    expect(findShapelessRooms(wrong, existsSync)).not.toEqual([])
    const uncounted = planted(
      sources,
      'src/modules/briefings/catalogue.ts',
      'export const catalogue = new Map()',
    )
    expect(words(findShapelessRooms(uncounted, existsSync)).join()).toMatch(/support: counts and is no room/)
  })

  it('debts only shrink', () => {
    expect(words(findPaidDebts(sources, debts))).toEqual([])
    expect(findPaidDebts(sources, { 'src/gone.ts': 300 })).not.toEqual([])
  })
})
