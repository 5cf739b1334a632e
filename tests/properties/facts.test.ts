import fc from 'fast-check'
import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { indicators } from '#modules/support/indicators.ts'
import { differing } from '#modules/support/testing.ts'
import { findDifferingCases } from '#modules/support/verify-cases.sql.ts'
import { openPool } from '#platform/db/connect.ts'
import { readFigures, type UnitMap } from '#platform/indicators/index.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { openReading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { readers } from '#platform/scope/index.ts'
import { ownDatabase } from '../setup/database.ts'
import { fixture } from '../setup/fixture.ts'
import { attempt, type Case, deed } from './deeds.ts'

const RUNS = process.env.SOAK === '1' ? 400 : 12
const url = await ownDatabase()
const f = await fixture(url)
const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(url, 1) }) })
afterAll(() => owner.destroy())

/** Totals of every figure on a map: the whole, and the sum of its lines where lines add up. */
async function totals(map: UnitMap): Promise<unknown[]> {
  const reading = openReading(f.platform, f.as('deputy').actor)
  try {
    return await reading.run(readers, async ({ db }) => {
      const periods = ['2021', '2022-Q1', '2022-Q2', '2022-H1'].map(periodOf)
      const asked = { indicators, catalogue, periods, slice: {}, by: 'commune', map } as const
      // Without the platform nothing is kept: each time from the facts.
      const figures = await readFigures({ db }, asked)
      const kinds = new Map(indicators.map(({ code, kind }) => [code, kind]))
      return figures
        .filter(({ line }) => line === '')
        .map((whole) => {
          const lines = figures.filter(
            ({ indicator, period, line }) =>
              line !== '' && indicator === whole.indicator && period === whole.period,
          )
          const adds = kinds.get(whole.indicator) === 'flow' || kinds.get(whole.indicator) === 'stock'
          const sum = lines.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0)
          return {
            ...whole,
            sum: adds ? sum : null,
            adds: !adds || whole.value === null || sum === whole.value,
          }
        })
    })
  } finally {
    await reading.close()
  }
}

/** What counting records by day rests on: of a flow one fact a record, of a stock one that begins and one that ends. */
const crowded = () =>
  f.rows(
    `select indicator, record from counted.fact where until_seq is null and indicator = any ($1)
     group by indicator, record, sign(quantity) having count(*) > 1`,
    [indicators.filter(({ kind }) => kind === 'flow' || kind === 'stock').map(({ code }) => code)],
  )

test(
  'any deeds in any order: records are what their history tells, facts what the records give, both maps have the same totals, lines add up',
  async () => {
    let [done, refused] = [0, 0]
    const property = fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const cases: Case[] = []
      for (const one of deeds) {
        await attempt(f, cases, one).then(
          () => done++,
          (error) => {
            if (!(error instanceof Refusal)) throw error
            refused++
          },
        )
      }
      expect(await differing(f)).toEqual([])
      expect(await findDifferingCases(owner)).toEqual([])
      expect(await crowded()).toEqual([])
      const [then, now] = [await totals('then'), await totals('now')]
      expect(then.length).toBeGreaterThan(20)
      expect(now).toEqual(then)
      expect(then.filter((one) => !(one as { adds: boolean }).adds)).toEqual([])
    })
    await fc.assert(property, { numRuns: RUNS })
    expect(done, `${refused} were refused`).toBeGreaterThan(refused)
    expect(await f.rows('select * from audit.broken()')).toEqual([])
  },
  process.env.SOAK === '1' ? 900_000 : 120_000,
)
