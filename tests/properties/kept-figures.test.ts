import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { indicators } from '#modules/support/indicators.ts'
import { type Breakdown, type Figure, readFigures, type UnitMap } from '#platform/indicators/index.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { openReading, type Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { readers } from '#platform/scope/index.ts'
import { ownDatabase } from '../setup/database.ts'
import { fixture } from '../setup/fixture.ts'
import type { AccountName } from '../setup/small-world.ts'
import { attempt, type Case, deed } from './deeds.ts'

const RUNS = process.env.SOAK === '1' ? 100 : 25
const f = await fixture(await ownDatabase())

const asks: { by?: Breakdown; map?: UnitMap; place?: number }[] = [
  {},
  { by: 'district' },
  { by: 'commune', map: 'now' },
  { by: 'commune', place: f.places.muongLong },
  { by: 'body' },
  { by: 'month' },
]
const periods = ['2021', '2022-Q2', '2022-H1'].map(periodOf)

const inOrder = (figures: Figure[]) =>
  figures
    .map((figure) =>
      JSON.stringify([figure.line, figure.period, figure.indicator, figure.value, figure.records]),
    )
    .sort()

/** What is answered from memory, brought up to date, and what the facts give when all of them are read, in one snapshot. */
async function compare(reading: Reading): Promise<void> {
  await reading.run(readers, async ({ db, reachMark }) => {
    for (const { by, map, place } of asks) {
      const ask = { indicators, catalogue, periods, slice: { place }, by, map }
      const kept = await readFigures({ db, platform: f.platform, reachMark }, ask)
      const read = await readFigures({ db }, ask)
      expect(inOrder(kept), JSON.stringify({ by, map, place })).toEqual(inOrder(read))
    }
  })
}

const look = (who: AccountName) => openReading(f.platform, f.as(who).actor)

/** For one who reaches everything, and for two who each reach a commune of their own. */
async function compareNow(): Promise<void> {
  for (const who of ['deputy', 'officer', 'stranger'] as const) {
    const reading = look(who)
    await compare(reading).finally(() => reading.close())
  }
}

const tried = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

test(
  'figures kept in memory and followed from change to change are those that all facts give',
  async () => {
    const rounds = fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 })
    const property = fc.asyncProperty(rounds, async (rounds) => {
      const cases: Case[] = []
      // A reader who began before and asks afterwards: others have kept newer figures meanwhile.
      const early = look('deputy')
      await early.run(readers, async ({ client }) => client.query('select 1'))
      try {
        for (const deeds of rounds) {
          // Some at once: transactions end in another order than they began.
          const [first, ...others] = deeds
          if (first) await attempt(f, cases, first).catch(tried)
          await Promise.all([...others.map((one) => attempt(f, cases, one).catch(tried)), compareNow()])
          await compareNow()
        }
        await compare(early)
      } finally {
        // A round that fails is tried again and again, smaller: each must give its connection back.
        await early.close()
      }
      await compareNow()
    })
    // Deeds at the same moment do not repeat themselves: to shrink them only buries what was wrong under the time limit.
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true })
    const [count] = await f.rows<{ cases: number }>('select count(*)::int as cases from support.case')
    expect(count?.cases).toBeGreaterThan(20)
  },
  process.env.SOAK === '1' ? 900_000 : 120_000,
)

test('a record that helped two people counts once, also while one of them is taken off it', async () => {
  const { muongLong } = f.places
  const { frontMuongLong } = f.bodies
  const persons = [crypto.randomUUID(), crypto.randomUUID()]
  const record = crypto.randomUUID()
  const mark = () =>
    f.rows<{ seq: number }>(
      "insert into counted.change (seq, recorded_at, deed) values (nextval('counted.seq'), now(), 'test') returning seq",
    )
  await compareNow()
  const [entered] = await mark()
  for (const code of ['support.cases', 'support.persons', 'support.persons'])
    await f.rows(
      `insert into counted.fact (indicator, record, subject, body_id, place_id, day, quantity, from_seq)
       values ($1, $2, $3, $4, $5, '2022-05-05', 1, $6)`,
      [
        code,
        record,
        code === 'support.cases' ? null : persons.pop(),
        frontMuongLong,
        muongLong,
        entered?.seq,
      ],
    )
  await compareNow()
  const [taken] = await mark()
  await f.rows(
    'update counted.fact set until_seq = $1 where id = (select max(id) from counted.fact where record = $2)',
    [taken?.seq, record],
  )
  await compareNow()
})

test('thousands of changes since the last look are followed, or all is read anew, but never wrong', async () => {
  const { muongLong } = f.places
  const { frontMuongLong } = f.bodies
  for (const changes of [1_500, 2_500]) {
    await compareNow()
    await f.rows(
      `with mark as (insert into counted.change (seq, recorded_at, deed)
         select nextval('counted.seq'), now(), 'test' from generate_series(1, $1::int) returning seq)
       insert into counted.fact (indicator, record, subject, body_id, place_id, day, quantity, from_seq)
       select code, gen_random_uuid(), case code when 'support.persons' then gen_random_uuid() end, $2, $3, '2022-05-06', 1, seq
       from mark, unnest(array['support.cases', 'support.persons']) code`,
      [changes, frontMuongLong, muongLong],
    )
    await compareNow()
  }
})

test('a line moves when the trees are made anew, though no fact changed', async () => {
  const [before] = await f.rows<{ times: number }>('select times from scope.renewed')
  await f.rows('call scope.renew_places()')
  const [after] = await f.rows<{ times: number }>('select times from scope.renewed')
  expect(Number(after?.times)).toBeGreaterThan(Number(before?.times))
})
