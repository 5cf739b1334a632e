import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { getSupport } from '../queries/get-support.ts'
import { differing, helps, standing } from '../testing.ts'
import { correctSupport } from './correct-support.ts'
import { linkJoint } from './link-joint.ts'
import { recordSupport } from './record-support.ts'
import { reverseSupport } from './reverse-support.ts'

const f = await fixture(await ownDatabase())
const help = helps(f)
const women = helps(f, 'womenMuongLong')

test('support/reverse-support: the case stays with its reason and counts nothing; a second time is refused', async () => {
  const { id } = await recordSupport(f.as('officer'), help.livelihood('lauYPa'))
  const reverse = { id, version: 1, reason: 'Ghi nhầm hộ' }
  await expect(reverseSupport(f.as('stranger'), reverse)).rejects.toMatchObject({ kind: 'not-found' })
  await reverseSupport(f.as('officer'), reverse)
  expect(await standing(f, 'support.cases')).toEqual([])
  expect(await f.ask('officer', getSupport, { id })).toMatchObject({
    reversed_on: '2022-07-25',
    reversal_reason: 'Ghi nhầm hộ',
    history: [{ deed: 'reverse-support', reason: 'Ghi nhầm hộ' }, { deed: 'record-support' }],
  })
  await expect(reverseSupport(f.as('officer'), reverse)).rejects.toMatchObject({
    message: 'Phiếu này đã đảo ngày 25/7/2022.',
  })
})

test('who saw an older version is told who changed it before anything is reversed', async () => {
  const input = help.medical('lauYPa')
  const { id } = await recordSupport(f.as('officer'), input)
  const { body: _body, person: _person, ...told } = input
  await correctSupport(f.as('specialist'), {
    ...told,
    id,
    version: 1,
    amount: 4_000_000,
    reason: 'Theo hóa đơn',
  })
  await expect(reverseSupport(f.as('officer'), { id, version: 1, reason: 'Nhầm' })).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(
      /^Trần Thị Mẫu đã sửa phiếu này lúc \d\d:\d\d\. Xem lại phiếu trước khi đảo\.$/,
    ),
    details: { version: 2 },
  })
})

test('a case that counted through the reversed one counts by itself again', async () => {
  const doubleReason = 'Cùng một lần'
  const first = await recordSupport(f.as('officer'), help.livelihood('vaBaCho'))
  const second = await recordSupport(f.as('officer'), women.livelihood('vaBaCho', { doubleReason }))
  await linkJoint(f.as('officer'), {
    id: second.id,
    counted: String(first.number),
    reason: 'Hai đơn vị cùng trao',
  })
  expect(await standing(f, 'support.amount-livelihood')).toMatchObject([{ body_id: f.bodies.frontMuongLong }])
  await reverseSupport(f.as('officer'), { id: first.id, version: 1, reason: 'Ghi nhầm' })
  expect(await standing(f, 'support.amount-livelihood')).toMatchObject([{ body_id: f.bodies.womenMuongLong }])
  expect(await differing(f)).toEqual([])
})
