import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getSupport } from '../queries/get-support.ts'
import { listSuspects } from '../queries/list-suspects.ts'
import { differing, helps, standing } from '../testing.ts'
import { linkJoint } from './link-joint.ts'
import { recordSupport } from './record-support.ts'

const f = await fixture(await ownDatabase())
const front = await recordSupport(f.as('officer'), helps(f).livelihood('lauYPa'))
const women = await recordSupport(
  f.as('officer'),
  helps(f, 'womenMuongLong').livelihood('lauYPa', { doubleReason: 'Cùng trao' }),
)
const cow = await recordSupport(f.as('officer'), helps(f).goods('lauYPa'))
const far = await recordSupport(f.as('stranger'), helps(f, 'frontNhonMai').livelihood('viVanMau'))
const link = (id: string, counted: number) =>
  linkJoint(f.as('officer'), { id, counted: `HT-${counted}`, reason: 'Hai đơn vị cùng trao một lần' })

test('cases of other kinds, itself, beyond the reach and not there are no joint help', async () => {
  expect(await f.ask('officer', listSuspects, {})).toHaveLength(1)
  await expect(link(women.id, cow.number)).rejects.toMatchObject({ code: 'support/joint-unlike' })
  await expect(link(women.id, women.number)).rejects.toMatchObject({ code: 'support/joint-self' })
  const there = await link(women.id, far.number).catch((error: Error) => error.message.replace(/\d+/, ''))
  const nowhere = await link(women.id, 99_999).catch((error: Error) => error.message.replace(/\d+/, ''))
  expect(there).toBe(nowhere)
  await expect(link(far.id, women.number)).rejects.toMatchObject({ kind: 'not-found' })
})

test('support/link-joint: the help counts once, through the case that was named, and is suspected no more', async () => {
  await link(women.id, front.number)
  expect(await standing(f, 'support.livelihood-poor-households')).toMatchObject([
    { body_id: f.bodies.frontMuongLong },
    { body_id: f.bodies.frontNhonMai },
  ])
  expect(await f.ask('officer', getSupport, { id: women.id })).toMatchObject({ joint_id: front.id })
  expect(await f.ask('officer', listSuspects, {})).toEqual([])
  expect(await differing(f)).toEqual([])
})

test('links do not make chains: a linked case is not linked again, a counted one does not hang on another', async () => {
  await expect(link(women.id, front.number)).rejects.toMatchObject({ code: 'support/already-joint' })
  await expect(link(front.id, women.number)).rejects.toMatchObject({ code: 'support/carries-joint' })
  const farmers = helps(f, 'farmersMuongLong').livelihood('lauYPa', { doubleReason: 'Cùng trao' })
  const third = await recordSupport(f.as('officer'), farmers)
  await expect(link(third.id, women.number)).rejects.toMatchObject({ code: 'support/hangs-on' })
  await link(third.id, front.number)
})

test('of those who link two cases at the same moment, also crosswise, one does and the others hear why not', async () => {
  for (let round = 0; round < 8; round++) {
    const day = `2022-05-${10 + round}`
    const help = (body: 'frontMuongLong' | 'womenMuongLong') =>
      recordSupport(f.as('officer'), helps(f, body).livelihood('lauYPa', { day, doubleReason: 'Cùng trao' }))
    const [one, other] = [await help('frontMuongLong'), await help('womenMuongLong')]
    const tries = [link(one.id, other.number), link(one.id, other.number), link(other.id, one.number)]
    const refused = (await Promise.allSettled(tries)).filter((tried) => tried.status === 'rejected')
    expect(refused).toHaveLength(2)
    for (const { reason } of refused) {
      expect(['support/already-joint', 'support/carries-joint', 'support/hangs-on']).toContain(reason.code)
    }
  }
  expect(await differing(f)).toEqual([])
})
