import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture, today } from '../../../../../tests/setup/fixture.ts'
import { type AccountName, accounts } from '../../../../../tests/setup/small-world.ts'
import { endGrant } from './end-grant.ts'

const f = await fixture(await ownDatabase())
const caller = f.as('administrator')

async function grantOf(who: AccountName): Promise<string> {
  const [row] = await f.rows<{ id: string }>('select id from scope.grant where user_id = $1', [who])
  return row?.id ?? ''
}
const reaches = async (who: AccountName, day = today) =>
  (await f.rows('select from scope.reach($1, $2, $3)', [who, [accounts[who].role], day])).length > 0

test('a grant holds to its last day', async () => {
  await endGrant(caller, { grantId: await grantOf('stranger'), lastDay: today, reason: 'Hết nhiệm kỳ' })
  expect(await reaches('stranger')).toBe(true)
  expect(await reaches('stranger', '2022-07-26')).toBe(false)
})

test('without a last day it is taken back at once, and only once', async () => {
  const grantId = await grantOf('officer')
  await endGrant(caller, { grantId, reason: 'Chuyển công tác' })
  expect(await reaches('officer')).toBe(false)
  await expect(endGrant(caller, { grantId, reason: 'Lần nữa' })).rejects.toMatchObject({
    code: 'auth/grant-over',
  })
})

test('a last day before the first is refused; nobody ends their own administration; others end nothing', async () => {
  const early = endGrant(caller, { grantId: await grantOf('auditor'), lastDay: '2019-12-31', reason: 'Thử' })
  await expect(early).rejects.toMatchObject({ fields: { lastDay: expect.any(String) } })
  const own = endGrant(caller, { grantId: await grantOf('administrator'), reason: 'Thử' })
  await expect(own).rejects.toMatchObject({ code: 'auth/own-grant' })
  const other = endGrant(f.as('specialist'), { grantId: await grantOf('auditor'), reason: 'Thử' })
  await expect(other).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await reaches('auditor')).toBe(true)
})
