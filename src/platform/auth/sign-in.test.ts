import { afterEach, expect, test, vi } from 'vitest'
import { appUrl } from '#platform/db/connect.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import { openAuth } from './index.ts'
import { SESSION_CACHE_SECONDS } from './library.ts'
import { openBrowser, openTestAuth, SECRET } from './testing.ts'

const url = await ownDatabase()
const site = openTestAuth(url)
const { auth } = site
afterEach(() => vi.useRealTimers())

let made = 0
async function newAccount() {
  const username = `can-bo.${++made}`
  const { userId, firstPassword } = await auth.createAccount({
    username,
    name: 'Già Bá Mẫu',
    demonstration: true,
  })
  return { username, userId, password: firstPassword }
}

/** Moves the clock of this process; timers and the database go on as they are. */
function pass(seconds: number) {
  const at = Date.now() + seconds * 1000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}

test('the right pair opens a session, also in capitals and with blanks around', async () => {
  const { username, userId, password } = await newAccount()
  const browser = openBrowser()
  expect((await site.signIn(browser, ` ${username.toUpperCase()} `, password)).secondFactor).toBe(false)
  expect(await site.read(browser)).toEqual({
    userId,
    username,
    name: 'Già Bá Mẫu',
    mustChangePassword: false,
    secondFactor: false,
    endsAt: expect.any(Date),
  })
})

test.each([
  ['a wrong password', 'co.that', 'khong-phai-mat-khau'],
  ['an unknown name', 'khong.co.ai', 'khong-phai-mat-khau'],
  ['a name that cannot be', "'; drop", 'x'],
  ['nothing', '', ''],
])('%s is refused in the same words', async (_what, username, password) => {
  await auth.createAccount({ username: 'co.that', name: 'Có Thật' }).catch(() => {}) // made by the first of these
  const refused = auth.signIn(openBrowser().from, { username, password })
  const message = expect.stringContaining('Tên đăng nhập hoặc mật khẩu chưa đúng')
  await expect(refused).rejects.toMatchObject({ code: 'auth/wrong-pair', message })
})

test('a password typed with composed and with loose marks is one password', async () => {
  const password = 'Mường Lống đẹp lắm'
  await auth.createAccount({ username: 'go.dau', name: 'Gõ Dấu', password: password.normalize('NFC') })
  const answer = await site.signIn(openBrowser(), 'go.dau', password.normalize('NFD'))
  expect(answer.cookies.length).toBeGreaterThan(0)
})

test('the sixth try in a minute is refused with the waiting time, even with the right password; then it opens', async () => {
  const { username, password } = await newAccount()
  const browser = openBrowser('203.0.113.50')
  const tryWrong = () => auth.signIn(browser.from, { username, password: 'sai-mat-khau-nay' })
  for (let n = 0; n < 5; n++) await expect(tryWrong()).rejects.toMatchObject({ code: 'auth/wrong-pair' })
  const refused = await auth.signIn(browser.from, { username, password }).catch((error: Error) => error)
  expect(refused).toMatchObject({ kind: 'limit', code: 'auth/too-many-tries' })
  expect((refused as Error).message).toMatch(/Chờ (\d+ giây|1 phút) rồi thử lại/)
  // A colleague behind another address, and the person at another one, are not shut out.
  await site.signIn(openBrowser('203.0.113.51'), username, password)
  pass(61)
  expect((await site.signIn(browser, username, password)).cookies.length).toBeGreaterThan(0)
})

test('tries that come at once are all counted', async () => {
  const { username } = await newAccount()
  const tries = Array.from({ length: 12 }, () =>
    auth
      .signIn(openBrowser('203.0.113.60').from, { username, password: 'sai' })
      .catch((error: { code: string }) => error.code),
  )
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 'auth/wrong-pair')).toHaveLength(5)
  expect(codes.filter((code) => code === 'auth/too-many-tries')).toHaveLength(7)
})

test('the right password forgets the slips before it', async () => {
  const { username, password } = await newAccount()
  const browser = openBrowser('203.0.113.61')
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 3; n++) await auth.signIn(browser.from, { username, password: 'sai' }).catch(() => {})
    expect((await site.signIn(browser, username, password)).cookies.length).toBeGreaterThan(0)
  }
})

test('a fresh cookie is read without the database', async () => {
  const { username, userId, password } = await newAccount()
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  const cut = openAuth({ databaseUrl: appUrl(url), secret: SECRET, origin: 'http://giaoban.test' })
  await cut.readSession(new Headers())
  await cut.close()
  expect((await cut.readSession(browser.headers)).session?.userId).toBe(userId)
  await expect(cut.readSession(browser.headers, true)).rejects.toThrow()
})

test('a cookie that another key signed, or that was changed, is nobody', async () => {
  const { username, password } = await newAccount()
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  const stranger = openAuth({
    databaseUrl: appUrl(url),
    secret: SECRET.replace('a', 'b'),
    origin: 'http://giaoban.test',
  })
  expect((await stranger.readSession(browser.headers)).session).toBeNull()
  await stranger.close()
  const name = [...browser.jar.keys()].find((key) => key.endsWith('session_token')) as string
  browser.jar.set(
    name,
    (browser.jar.get(name) as string).replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
  )
  expect((await auth.readSession(browser.headers)).session).toBeNull()
})

test('ended sessions die within the short life of the cookie, and at once where asked freshly', async () => {
  const { username, userId, password } = await newAccount()
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  await auth.endSessions(userId)
  expect((await auth.readSession(browser.headers, true)).session).toBeNull()
  pass(SESSION_CACHE_SECONDS + 1)
  expect(await site.read(browser)).toBeNull()
  expect(browser.jar.size).toBe(0)
})

test('in use a session is renewed; unused it ends after a working day', async () => {
  const { username, password } = await newAccount()
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  for (let hour = 0; hour < 20; hour += 4) {
    pass(4 * 3600)
    expect(await site.read(browser)).not.toBeNull()
  }
  pass(13 * 3600)
  expect(await site.read(browser)).toBeNull()
})

test('sessions that nobody came back to are cleared away at the next sign-in', async () => {
  const { username, userId, password } = await newAccount()
  await site.signIn(openBrowser(), username, password)
  await site.owner.query(
    `update auth.session set "expiresAt" = now() - interval '1 day' where "userId" = $1`,
    [userId],
  )
  await site.signIn(openBrowser(), username, password)
  const left = await site.owner.query('select 1 from auth.session where "userId" = $1', [userId])
  expect(left.rowCount).toBe(1)
})

test('signing out ends the session for who kept a copy of the cookies', async () => {
  const { username, password } = await newAccount()
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  const copy = browser.headers
  browser.keep(await auth.signOut(browser.headers))
  expect(browser.jar.size).toBe(0)
  pass(SESSION_CACHE_SECONDS + 1)
  expect((await auth.readSession(copy)).session).toBeNull()
})

test('a closed account is signed out and cannot sign in; only who knows its password is told', async () => {
  const { username, userId, password } = await newAccount()
  const browser = openBrowser()
  await site.signIn(browser, username, password)
  await auth.disableAccount(userId)
  await expect(auth.signIn(openBrowser().from, { username, password })).rejects.toMatchObject({
    code: 'auth/account-closed',
  })
  await expect(auth.signIn(openBrowser().from, { username, password: 'sai' })).rejects.toMatchObject({
    code: 'auth/wrong-pair',
  })
  expect((await auth.readSession(browser.headers, true)).session).toBeNull()
  const left = await site.owner.query('select 1 from auth.session where "userId" = $1', [userId])
  expect(left.rowCount).toBe(0)
})

test('cookies are out of reach of scripts and other sites, and secure under https', async () => {
  const { username, password } = await newAccount()
  const plain = await auth.signIn(openBrowser().from, { username, password })
  const secure = openTestAuth(url, 'https://giaoban.test')
  const sealed = await secure.auth.signIn(openBrowser().from, { username, password })
  for (const cookie of [...plain.cookies, ...sealed.cookies]) {
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
  }
  expect(plain.cookies.some((cookie) => /^giaoban\.session_token=/.test(cookie))).toBe(true)
  expect(
    sealed.cookies.every((cookie) => /^__Secure-giaoban\./.test(cookie) && cookie.includes('Secure')),
  ).toBe(true)
})
