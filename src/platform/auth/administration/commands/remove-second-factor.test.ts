import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { expect, test } from 'vitest'
import { ownDatabase } from '../../../../../tests/setup/database.ts'
import { fixture } from '../../../../../tests/setup/fixture.ts'
import { openBrowser, openTestAuth } from '../../testing.ts'
import { openAccount } from './open-account.ts'
import { removeSecondFactor } from './remove-second-factor.ts'

const url = await ownDatabase()
const f = await fixture(url)
const site = openTestAuth(url)
const password = 'bada-komi-luta-neso'

test('who lost the phone signs in with the password alone again', async () => {
  const caller = f.as('administrator')
  const { userId } = await openAccount(caller, {
    username: 'mat.may',
    name: 'Mất Máy',
    firstPassword: password,
  })
  const browser = openBrowser()
  await site.signIn(browser, 'mat.may', password)
  const session = await site.read(browser)
  if (!session) throw new Error('not signed in')
  const { key } = await site.auth.beginSecondFactor(browser.headers, session, password)
  const secret = new TextDecoder().decode(base32.decode(key.replace(/ /g, '')))
  browser.keep(await site.auth.confirmSecondFactor(browser.headers, session, await createOTP(secret).totp()))
  expect((await site.signIn(openBrowser(), 'mat.may', password)).secondFactor).toBe(true)

  await removeSecondFactor(caller, { userId, reason: 'Mất điện thoại' })
  expect(await site.read(browser, true)).toBeNull()
  expect((await site.signIn(openBrowser(), 'mat.may', password)).secondFactor).toBe(false)
})

test('nobody else removes it', async () => {
  const other = removeSecondFactor(f.as('specialist'), { userId: 'officer', reason: 'Thử' })
  await expect(other).rejects.toMatchObject({ kind: 'forbidden' })
})
