import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture, today } from '../../../../../tests/setup/fixture.ts'
import { giveGrant } from './give-grant.ts'
import { openAccount } from './open-account.ts'

const f = await fixture(await ownDatabase())
const caller = f.as('administrator')

let made = 0
async function person() {
  const input = { username: `nguoi.${++made}`, name: 'Người Mới', firstPassword: 'bada-komi-luta-neso' }
  return (await openAccount(caller, input)).userId
}
async function reachOf(userId: string, role = 'commune-officer', day = today) {
  const [row] = await f.rows<{ places: number[] }>('select places from scope.reach($1, $2, $3)', [
    userId,
    [role],
    day,
  ])
  return row?.places
}

test('a grant reaches its place in its role, from its first to its last day', async () => {
  const userId = await person()
  const grant = { userId, line: 'place' as const, root: f.places.muongLong, role: 'commune-officer' as const }
  await giveGrant(caller, { ...grant, fromDay: '1/7/2022', toDay: '31/7/2022' })
  expect(await reachOf(userId)).toContain(f.places.muongLong)
  expect(await reachOf(userId, 'accountant')).toBeUndefined()
  expect(await reachOf(userId, 'commune-officer', '2022-06-30')).toBeUndefined()
  expect(await reachOf(userId, 'commune-officer', '2022-07-31')).toBeDefined()
  expect(await reachOf(userId, 'commune-officer', '2022-08-01')).toBeUndefined()
})

test('what cannot be is said at its field', async () => {
  const userId = await person()
  const right = {
    userId,
    line: 'body' as const,
    root: f.bodies.frontMuongLong,
    role: 'commune-officer' as const,
    fromDay: '2022-07-01',
  }
  await expect(giveGrant(caller, { ...right, toDay: '2022-06-01' })).rejects.toMatchObject({
    fields: { toDay: expect.any(String) },
  })
  await expect(giveGrant(caller, { ...right, root: 999_999 })).rejects.toMatchObject({
    fields: { root: expect.any(String) },
  })
  await expect(giveGrant(caller, { ...right, role: 'owner' as 'auditor' })).rejects.toMatchObject({
    fields: { role: 'Chọn vai trò.' },
  })
  await giveGrant(caller, right)
  await expect(giveGrant(caller, right)).rejects.toMatchObject({ code: 'auth/grant-twice' })
})

test('administration is given over the whole province only', async () => {
  const userId = await person()
  const grant = { userId, role: 'administrator' as const, fromDay: '2022-07-01' }
  const part = giveGrant(caller, { ...grant, line: 'place', root: f.places.muongLong })
  await expect(part).rejects.toMatchObject({ fields: { root: expect.stringContaining('toàn tỉnh') } })
  // The number of the province, but as a body's.
  const body = giveGrant(caller, { ...grant, line: 'body', root: f.bodies.frontProvince })
  await expect(body).rejects.toMatchObject({ fields: { root: expect.any(String) } })
  await giveGrant(caller, { ...grant, line: 'place', root: f.places.province })
  expect(
    await f.rows('select from scope.reach($1, $2, $3) r where r.whole', [userId, ['administrator'], today]),
  ).toHaveLength(1)
})

test.each(['officer', 'specialist', 'deputy'] as const)(
  '%s gives nothing, not even to themselves',
  async (who) => {
    const own = {
      userId: who,
      line: 'place' as const,
      root: f.places.province,
      role: 'administrator' as const,
      fromDay: today,
    }
    await expect(giveGrant(f.as(who), own)).rejects.toMatchObject({ kind: 'forbidden' })
  },
)
