import { expect, test } from 'vitest'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { codeOf, openBrowser, openTestAuth } from './testing.ts'

const site = openTestAuth(await ownDatabase())
const { auth } = site

const password = 'nui-cao-suoi-trong'

async function withSecondFactor(username: string) {
  const { userId } = await auth.createAccount({ username, name: 'Vừ Bá Mẫu', password, demonstration: true })
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  const session = await site.read(browser)
  if (!session) throw new Error('not signed in')
  const setup = await auth.beginSecondFactor(browser.headers, session, password)
  browser.keep(await auth.confirmSecondFactor(browser.headers, session, await codeOf(setup.uri)))
  return { userId, username, browser, session, setup }
}

test('after setting it up the password alone opens nothing; the code opens', async () => {
  const { username, setup, browser } = await withSecondFactor('hai.buoc')
  expect((await site.read(browser))?.secondFactor).toBe(true)
  const uri = new URL(setup.uri)
  expect(decodeURIComponent(uri.pathname)).toBe('/Giao ban:hai.buoc')
  expect(setup.key.replace(/ /g, '')).toBe(uri.searchParams.get('secret'))

  const phone = openBrowser()
  expect((await site.signIn(phone, username, password)).secondFactor).toBe(true)
  expect(await site.read(phone)).toBeNull()
  await expect(auth.verifySecondFactor(phone.from, '000000')).rejects.toMatchObject({
    code: 'auth/wrong-code',
    fields: { code: expect.any(String) },
  })
  const code = await codeOf(setup.uri)
  phone.keep(await auth.verifySecondFactor(phone.from, `${code.slice(0, 3)} ${code.slice(3)}`))
  expect((await site.read(phone))?.username).toBe(username)
})

test('a code opens once: who saw it over the shoulder gets no session by it', async () => {
  const { userId, username, setup } = await withSecondFactor('mot.lan')
  const sessions = async () =>
    (await site.owner.query('select 1 from auth.session where "userId" = $1', [userId])).rowCount ?? 0
  const code = await codeOf(setup.uri)
  const tries = await Promise.allSettled(
    ['203.0.113.41', '203.0.113.42', '203.0.113.43'].map(async (address) => {
      const phone = openBrowser(address)
      await site.signIn(phone, username, password)
      phone.keep(await auth.verifySecondFactor(phone.from, code))
      return site.read(phone)
    }),
  )
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused.map(({ reason }) => reason.code)).toEqual(['auth/code-used', 'auth/code-used'])
  // The one of setting it up, and the one that was first.
  expect(await sessions()).toBe(2)
})

test('setting it up, ending it and a new password stand in the history, also of who has no grant', async () => {
  const { userId, browser, session } = await withSecondFactor('nhat.ky')
  browser.keep(await auth.endSecondFactor(browser.headers, session, password))
  const next = 'mot-mat-khau-khac'
  browser.keep(await auth.changePassword(browser.headers, session, { current: password, next }))
  const wrong = auth.changePassword(browser.headers, session, { current: 'sai', next: `${next}-nua` })
  await expect(wrong).rejects.toMatchObject({ code: 'auth/wrong-password' })
  const { rows } = await site.owner.query(
    'select deed, actor_name, subject, before, after from audit.entry where actor = $1 order by id',
    [userId],
  )
  const said = { actor_name: 'Vừ Bá Mẫu', subject: userId, before: null, after: null }
  expect(rows).toEqual([
    { deed: 'auth/confirm-second-factor', ...said },
    { deed: 'auth/end-second-factor', ...said },
    { deed: 'auth/change-password', ...said },
  ])
  expect((await site.owner.query('select * from audit.broken()')).rows).toEqual([])
})

test('a recovery code opens once', async () => {
  const { username, setup } = await withSecondFactor('du.phong')
  expect(setup.recoveryCodes).toHaveLength(10)
  const [code = ''] = setup.recoveryCodes
  const phone = openBrowser('203.0.113.31')
  await site.signIn(phone, username, password)
  phone.keep(await auth.verifySecondFactor(phone.from, ` ${code.toUpperCase()}`))
  expect(await site.read(phone)).not.toBeNull()
  const again = openBrowser('203.0.113.32')
  await site.signIn(again, username, password)
  await expect(auth.verifySecondFactor(again.from, code)).rejects.toMatchObject({
    code: 'auth/wrong-recovery-code',
  })
})

test('codes cannot be guessed: the wait for the code ends after five', async () => {
  const { username, setup } = await withSecondFactor('doan.ma')
  const phone = openBrowser('203.0.113.33')
  await site.signIn(phone, username, password)
  for (let n = 0; n < 5; n++) {
    await expect(auth.verifySecondFactor(phone.from, '000000')).rejects.toThrow()
  }
  const late = auth.verifySecondFactor(phone.from, await codeOf(setup.uri))
  await expect(late).rejects.toMatchObject({ code: 'auth/code-wait-over' })
  await expect(auth.verifySecondFactor(openBrowser().from, '123456')).rejects.toMatchObject({
    code: 'auth/code-wait-over',
  })
})

test('an unconfirmed key does not count, and the password is asked for it', async () => {
  await auth.createAccount({ username: 'bo.do', name: 'Bỏ Dở', password, demonstration: true })
  const browser = openBrowser()
  await site.signIn(browser, 'bo.do', password)
  const session = await site.read(browser)
  if (!session) throw new Error('not signed in')
  await expect(auth.beginSecondFactor(browser.headers, session, 'sai')).rejects.toMatchObject({
    code: 'auth/wrong-password',
  })
  await auth.beginSecondFactor(browser.headers, session, password)
  await expect(auth.confirmSecondFactor(browser.headers, session, '000000')).rejects.toMatchObject({
    code: 'auth/wrong-code',
  })
  expect((await site.signIn(openBrowser(), 'bo.do', password)).secondFactor).toBe(false)
})

test('it is turned off with the password', async () => {
  const { username, browser, session } = await withSecondFactor('tat.di')
  await expect(auth.endSecondFactor(browser.headers, session, 'sai')).rejects.toMatchObject({
    code: 'auth/wrong-password',
  })
  browser.keep(await auth.endSecondFactor(browser.headers, session, password))
  expect((await site.read(browser))?.secondFactor).toBe(false)
  expect((await site.signIn(openBrowser(), username, password)).secondFactor).toBe(false)
})

test('a closed account gets no session by its code', async () => {
  const { userId, username, setup } = await withSecondFactor('khoa.roi')
  const phone = openBrowser('203.0.113.34')
  await site.signIn(phone, username, password)
  await auth.disableAccount(userId)
  const code = await codeOf(setup.uri)
  await expect(auth.verifySecondFactor(phone.from, code)).rejects.toMatchObject({
    code: 'auth/account-closed',
  })
  const left = await site.owner.query('select 1 from auth.session where "userId" = $1', [userId])
  expect(left.rowCount).toBe(0)
})
