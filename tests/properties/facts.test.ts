import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { correctSupport } from '#modules/support/commands/correct-support.ts'
import { linkJoint } from '#modules/support/commands/link-joint.ts'
import { recordStage } from '#modules/support/commands/record-stage.ts'
import { recordSupport } from '#modules/support/commands/record-support.ts'
import { reverseSupport } from '#modules/support/commands/reverse-support.ts'
import { indicators } from '#modules/support/indicators.ts'
import { differing, helps } from '#modules/support/testing.ts'
import { readFigures, type UnitMap } from '#platform/indicators/index.ts'
import { periodOf } from '#platform/indicators/period.ts'
import { openReading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { readers } from '#platform/scope/index.ts'
import { ownDatabase } from '../setup/database.ts'
import { fixture } from '../setup/fixture.ts'

const RUNS = process.env.SOAK === '1' ? 400 : 12
const f = await fixture(await ownDatabase())
const fronts = [helps(f, 'frontMuongLong'), helps(f, 'womenMuongLong')] as const

type Case = { id: string; number: number; kind: string; version: number }

const day = fc
  .integer({ min: 0, max: 540 })
  .map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
const amount = fc.integer({ min: 1_000_000, max: 90_000_000 })
const deed = fc.record({
  what: fc.constantFrom(
    'livelihood',
    'house',
    'medical',
    'goods',
    'gifts',
    'stage',
    'handover',
    'correct',
    'reverse',
    'joint',
  ),
  to: fc.constantFrom('lauYPa', 'vaBaCho'),
  front: fc.constantFrom(...fronts),
  day,
  amount,
  /** Which of the cases so far. */
  which: fc.nat(),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const why = { doubleReason: 'Thử ngẫu nhiên', amountSure: true } as const

/** Each deed as an officer would do it; what the rules refuse (a day before the one before) changes nothing. */
async function attempt(cases: Case[], { what, to, front, day, amount, which }: Deed): Promise<void> {
  const caller = f.as('specialist')
  const enter = async (input: Parameters<typeof recordSupport>[1]) => {
    const { id, number } = await recordSupport(caller, input)
    cases.push({ id, number, kind: input.kind, version: 1 })
  }
  if (what === 'livelihood') return enter(front.livelihood(to, { day, amount, ...why }))
  if (what === 'goods') return enter(front.goods(to, { day, amount, ...why }))
  if (what === 'gifts') return enter(front.gifts({ day, amount, ...why }))
  if (what === 'medical') return enter(front.medical(to, { day, amount, ...why }))
  if (what === 'house') return enter(front.house(to, { decisionDay: day, dueDay: '2022-06-30', ...why }))
  const [one, other] = [cases[which % cases.length], cases[(which + 1) % cases.length]]
  if (!one || !other) return
  const { id, version } = one
  const reason = 'Thử ngẫu nhiên'
  if (what === 'stage')
    await recordStage(caller, { id, stage: 'first-disbursement', day, amount: 1_000_000, reason })
  if (what === 'handover') await recordStage(caller, { id, stage: 'handover', day, reason })
  if (what === 'reverse') await reverseSupport(caller, { id, version, reason })
  if (what === 'joint') await linkJoint(caller, { id, counted: String(other.number), reason })
  if (what === 'correct' && one.kind === 'livelihood') {
    const { body: _body, household: _household, ...told } = front.livelihood(to, { day, amount })
    await correctSupport(caller, { ...told, id, version, reason, amountSure: true })
    one.version++
  }
}

/** Totals of every figure on a map: the whole, and the sum of its lines where lines add up. */
async function totals(map: UnitMap): Promise<unknown[]> {
  const reading = openReading(f.platform, f.as('deputy').actor)
  try {
    return await reading.run(readers, async ({ db, reach }) => {
      const periods = ['2021', '2022-Q1', '2022-Q2', '2022-H1'].map(periodOf)
      const asked = { indicators, catalogue, periods, slice: {}, by: 'commune', map } as const
      // Without the platform nothing is kept: each time from the facts.
      const figures = await readFigures({ db, reach: reach ?? 'local' }, asked)
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
  'any deeds in any order: facts are what the records give, both maps have the same totals, lines add up',
  async () => {
    let [done, refused] = [0, 0]
    const property = fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
      const cases: Case[] = []
      for (const one of deeds) {
        await attempt(cases, one).then(
          () => done++,
          (error) => {
            if (!(error instanceof Refusal)) throw error
            refused++
          },
        )
      }
      expect(await differing(f)).toEqual([])
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
