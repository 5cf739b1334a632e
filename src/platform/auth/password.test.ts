import { expect, test } from 'vitest'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { assertGoodPassword, makePassword } from './passwords.ts'
import { openBrowser, openTestAuth } from './testing.ts'

const site = openTestAuth(await ownDatabase())
const { auth } = site

const next = 'nui-cao-suoi-trong'

async function signedIn(username: string) {
  const { userId, firstPassword } = await auth.createAccount({ username, name: 'Lô Thị Mẫu' })
  const browser = openBrowser()
  await site.signIn(browser, username, firstPassword)
  const session = await site.read(browser)
  if (!session) throw new Error('not signed in')
  return { userId, username, browser, session, password: firstPassword }
}

test('made passwords are long, readable and never the same', () => {
  const passwords = Array.from({ length: 200 }, makePassword)
  expect(new Set(passwords).size).toBe(200)
  for (const password of passwords)
    expect(password).toMatch(/^([bcdghklmnprstvx][aeiou]){2}(-([bcdghklmnprstvx][aeiou]){2}){3}$/)
})

test('a first password must be changed; afterwards it is asked for no longer, and the old one is dead', async () => {
  const { username, browser, session, password } = await signedIn('doi.lan-dau')
  expect(session.mustChangePassword).toBe(true)
  browser.keep(await auth.changePassword(browser.headers, session, { current: password, next }))
  expect((await site.read(browser))?.mustChangePassword).toBe(false)
  expect((await site.read(browser, true))?.mustChangePassword).toBe(false)
  await expect(auth.signIn(openBrowser().from, { username, password })).rejects.toMatchObject({
    code: 'auth/wrong-pair',
  })
  expect(
    (await auth.signIn(openBrowser().from, { username, password: next })).cookies.length,
  ).toBeGreaterThan(0)
})

test('changing the password ends the other sessions, not the own one', async () => {
  const { username, browser, session, password } = await signedIn('doi.noi-khac')
  const other = openBrowser()
  await site.signIn(other, username, password)
  browser.keep(await auth.changePassword(browser.headers, session, { current: password, next }))
  expect(await site.read(other, true)).toBeNull()
  expect(await site.read(browser, true)).not.toBeNull()
})

test('a wrong present password changes nothing and is limited like a sign-in', async () => {
  const { browser, session, username, password } = await signedIn('doi.sai')
  const change = () => auth.changePassword(browser.headers, session, { current: 'khong-phai', next })
  for (let n = 0; n < 5; n++) {
    await expect(change()).rejects.toMatchObject({
      code: 'auth/wrong-password',
      fields: { password: expect.any(String) },
    })
  }
  await expect(change()).rejects.toMatchObject({ code: 'auth/too-many-tries' })
  expect((await auth.signIn(openBrowser().from, { username, password })).cookies.length).toBeGreaterThan(0)
})

test.each([
  ['ngan', 'auth/password-short', 'Mật khẩu mới cần ít nhất 10 ký tự; đang có 4.'],
  ['x'.repeat(129), 'auth/password-long', 'dài quá 128'],
  ['mat-khau-cu-day', 'auth/password-same', 'giống mật khẩu đang dùng'],
  ['CAN.BO.XA-2022', 'auth/password-guessable', 'dễ đoán'],
  ['aaaaaaaaaaab', 'auth/password-guessable', 'dễ đoán'],
])('%s is refused as a new password', (password, code, words) => {
  const owner = { username: 'can.bo.xa', current: 'mat-khau-cu-day' }
  expect(() => assertGoodPassword(password, owner)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) }),
  )
})

test('after a reset the old password and the old sessions are dead, and the new one must be changed', async () => {
  const { userId, username, browser, password } = await signedIn('dat.lai')
  const { firstPassword } = await auth.resetPassword(userId)
  expect(await site.read(browser, true)).toBeNull()
  await expect(auth.signIn(openBrowser().from, { username, password })).rejects.toMatchObject({
    code: 'auth/wrong-pair',
  })
  const again = openBrowser()
  await site.signIn(again, username, firstPassword)
  expect((await site.read(again))?.mustChangePassword).toBe(true)
  await expect(auth.resetPassword('nobody')).rejects.toMatchObject({ kind: 'not-found' })
})

test('a demonstration account keeps the password that is printed for it', async () => {
  const { userId, firstPassword } = await auth.createAccount({
    username: 'trinh.dien',
    name: 'Trình Diễn',
    demonstration: true,
  })
  const browser = openBrowser()
  await site.signIn(browser, 'trinh.dien', firstPassword)
  expect((await site.read(browser))?.mustChangePassword).toBe(false)
  const reset = await auth.resetPassword(userId)
  await site.signIn(browser, 'trinh.dien', reset.firstPassword)
  expect((await site.read(browser))?.mustChangePassword).toBe(false)
})

test('a user name is one person', async () => {
  await auth.createAccount({ username: 'mot.nguoi', name: 'Người Thứ Nhất' })
  const twice = auth.createAccount({ username: ' MOT.nguoi', name: 'Người Thứ Hai' })
  await expect(twice).rejects.toMatchObject({
    code: 'auth/username-taken',
    fields: { username: expect.any(String) },
  })
  for (const username of ['ab', 'có.dấu', 'a b c', '-dau', 'x'.repeat(41)]) {
    await expect(auth.createAccount({ username, name: 'Ai' })).rejects.toMatchObject({
      code: 'auth/username-form',
    })
  }
})

test('passwords are stored only as salted hashes', async () => {
  const a = await auth.createAccount({ username: 'bam.mot', name: 'Một', password: 'cung-mot-mat-khau' })
  const b = await auth.createAccount({ username: 'bam.hai', name: 'Hai', password: 'cung-mot-mat-khau' })
  const { rows } = await site.owner.query<{ password: string }>(
    'select password from auth.account where "userId" = any($1)',
    [[a.userId, b.userId]],
  )
  expect(rows).toHaveLength(2)
  expect(rows[0]?.password).not.toBe(rows[1]?.password)
  for (const row of rows) expect(row.password).not.toContain('cung-mot-mat-khau')
})
