import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getSupport } from '../queries/get-support.ts'
import { listSuspects } from '../queries/list-suspects.ts'
import { differing, helps, standing } from '../testing.ts'
import { linkJoint } from './link-joint.ts'
import { recordSupport } from './record-support.ts'
import { reverseSupport } from './reverse-support.ts'
import { unlinkJoint } from './unlink-joint.ts'

const f = await fixture(await ownDatabase())
const doubleReason = 'Cùng trao'
const front = await recordSupport(f.as('officer'), helps(f).livelihood('lauYPa'))
const women = helps(f, 'womenMuongLong')
const second = await recordSupport(f.as('officer'), women.livelihood('lauYPa', { doubleReason }))
const reason = 'Hai lần trao khác nhau'
const unlink = (who: 'officer' | 'stranger' | 'specialist', id = second.id) =>
  unlinkJoint(f.as(who), { id, reason })
const link = (id = second.id, counted = front.number) =>
  linkJoint(f.as('officer'), { id, counted: `HT-${counted}`, reason: 'Hai đơn vị cùng trao một lần' })
const counted = async () => (await standing(f, 'support.amount-livelihood')).map((fact) => fact.body_id)

test('support/unlink-joint: the case counts by itself again at once, and its history tells of both', async () => {
  await link()
  expect(await counted()).toEqual([f.bodies.frontMuongLong])
  await expect(unlinkJoint(f.as('officer'), { id: second.id, reason: ' ' })).rejects.toMatchObject({
    fields: { reason: expect.any(String) },
  })
  await expect(unlink('stranger')).rejects.toMatchObject({ kind: 'not-found' })
  await unlink('officer')
  expect(await counted()).toEqual([f.bodies.frontMuongLong, f.bodies.womenMuongLong])
  const code = `HT-${String(front.number).padStart(5, '0')}`
  expect(await f.ask('officer', getSupport, { id: second.id })).toMatchObject({
    joint: null,
    history: [
      { deed: 'unlink-joint', reason, changes: [{ field: 'joint', before: code, after: null }] },
      { deed: 'link-joint', reason: 'Hai đơn vị cùng trao một lần' },
      { deed: 'record-support' },
    ],
  })
  expect(await f.ask('officer', listSuspects, {})).toHaveLength(1)
  expect(await differing(f)).toEqual([])
})

test('what is not linked, or taken back, is not unlinked; linked again it counts once again', async () => {
  await expect(unlink('officer')).rejects.toMatchObject({ message: 'Phiếu này chưa nối vào phiếu nào.' })
  await link()
  expect(await counted()).toEqual([f.bodies.frontMuongLong])
  const given = { doubleReason, day: '2022-05-21' }
  const third = await recordSupport(f.as('officer'), women.livelihood('lauYPa', given))
  await link(third.id)
  await reverseSupport(f.as('officer'), { id: third.id, version: 1, reason: 'Ghi nhầm' })
  await expect(unlink('officer', third.id)).rejects.toMatchObject({ code: 'support/already-reversed' })
})

test('in a frozen period it is the province’s; a house is asked about each of its days', async () => {
  await f.rows(
    "insert into counted.frozen values ('2022-Q2', '2022-04-01', '2022-06-30', '2022-07-22T09:30Z')",
  )
  await expect(unlink('officer')).rejects.toMatchObject({ code: 'support/locked-period' })
  expect(await counted()).toEqual([f.bodies.frontMuongLong])
  await unlink('specialist')
  expect(await counted()).toEqual([f.bodies.frontMuongLong, f.bodies.womenMuongLong])

  const house = await recordSupport(f.as('officer'), helps(f).house('vaBaCho'))
  const twin = await recordSupport(f.as('officer'), women.house('vaBaCho', { doubleReason }))
  await link(twin.id, house.number)
  await f.rows(
    `insert into support.stage (id, case_id, body_id, stage, day, amount, recorded_at)
     values (gen_random_uuid(), $1, $2, 'first-disbursement', '2022-05-10', 1, now())`,
    [twin.id, f.bodies.womenMuongLong],
  )
  await expect(unlink('officer', twin.id)).rejects.toMatchObject({ code: 'support/locked-period' })
})
