import { recordStage, recordSupport } from '#modules/support/index.ts'
import { helps } from '#modules/support/testing.ts'
import type { Fixture } from '../../../tests/setup/fixture.ts'

/** A quarter's work in two communes: two houses, a livelihood help, a treatment, goods and a Tết list. */
export async function aQuarter(f: Fixture) {
  const here = helps(f)
  const there = helps(f, 'frontNhonMai')
  const house = await recordSupport(f.as('officer'), here.house('lauYPa'))
  const payment = { stage: 'first-disbursement' as const, amount: 30_000_000 }
  await recordStage(f.as('officer'), { id: house.id, ...payment, day: '2022-03-20' })
  const second = await recordSupport(f.as('stranger'), there.house('viVanMau'))
  await recordStage(f.as('stranger'), { id: second.id, ...payment, day: '2022-05-02' })
  const livelihood = await recordSupport(f.as('officer'), here.livelihood('lauYPa'))
  await recordSupport(f.as('officer'), here.medical('vaBaCho'))
  await recordSupport(f.as('officer'), here.goods('vaBaCho'))
  await recordSupport(f.as('officer'), here.gifts())
  return { house, second, livelihood }
}
