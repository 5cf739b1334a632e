import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { openBrowser, openTestAuth } from '../../testing.ts'
import { openAccount } from './open-account.ts'
import { resetPassword } from './reset-password.ts'

const url = await ownDatabase()
const f = await fixture(url)
const site = openTestAuth(url)
const old = 'bada-komi-luta-neso'
const firstPassword = 'neso-luta-komi-bada'

test('the forgotten password and the open sessions are dead, the new one opens and must be changed', async () => {
  const { userId } = await openAccount(f.as('administrator'), {
    username: 'quen.roi',
    name: 'Quên Rồi',
    firstPassword: old,
  })
  const browser = openBrowser()
  await site.signIn(browser, 'quen.roi', old)
  await resetPassword(f.as('administrator'), { userId, firstPassword })
  expect(await site.read(browser, true)).toBeNull()
  await expect(site.signIn(openBrowser(), 'quen.roi', old)).rejects.toMatchObject({ code: 'auth/wrong-pair' })
  await site.signIn(browser, 'quen.roi', firstPassword)
  expect((await site.read(browser))?.mustChangePassword).toBe(true)
  const lines = await f.rows("select * from audit.entry where deed = 'auth/reset-password'")
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain(firstPassword)
})

test('nobody else resets, and an unknown account is not found', async () => {
  await expect(resetPassword(f.as('officer'), { userId: 'stranger', firstPassword })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const unknown = resetPassword(f.as('administrator'), { userId: 'ai-do', firstPassword })
  await expect(unknown).rejects.toMatchObject({ kind: 'not-found' })
})
