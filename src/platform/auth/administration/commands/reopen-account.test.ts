import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { getAccount } from '../queries/get-account.ts'
import { closeAccount } from './close-account.ts'
import { reopenAccount } from './reopen-account.ts'

const f = await fixture(await ownDatabase())

test('reopening is said with its reason in the history', async () => {
  await closeAccount(f.as('administrator'), { userId: 'officer', reason: 'Đi học' })
  expect((await f.ask('administrator', getAccount, { userId: 'officer' })).closed).toBe(true)
  await reopenAccount(f.as('administrator'), { userId: 'officer', reason: 'Học xong' })
  expect((await f.ask('administrator', getAccount, { userId: 'officer' })).closed).toBe(false)
  const lines = await f.rows<{ deed: string; reason: string }>(
    "select deed, reason from audit.entry where subject = 'officer' order by recorded_at",
  )
  expect(lines).toEqual([
    { deed: 'auth/close-account', reason: 'Đi học' },
    { deed: 'auth/reopen-account', reason: 'Học xong' },
  ])
})

test('nobody else reopens', async () => {
  const other = reopenAccount(f.as('deputy'), { userId: 'officer', reason: 'Thử' })
  await expect(other).rejects.toMatchObject({ kind: 'forbidden' })
})
