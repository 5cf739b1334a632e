import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { type ActionFunctionArgs, RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import { openAccount } from '#platform/auth/administration/index.ts'
import { openBrowser, openTestAuth } from '#platform/auth/testing.ts'
import { visitContext } from '#platform/module/context.ts'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { action as changePassword } from './change-password.tsx'
import { action as setUpFactor } from './second-factor.tsx'
import { action as signIn, loader as signInPage } from './sign-in.tsx'
import { action as enterCode } from './sign-in-code.tsx'
import { action as signOut } from './sign-out.tsx'

const url = await ownDatabase()
const f = await fixture(url)
const { auth } = openTestAuth(url)
const origin = 'http://giaoban.test'
const password = 'nui-cao-suoi-trong'

type Browser = ReturnType<typeof openBrowser>
type Page = (args: ActionFunctionArgs) => unknown

/** What the HTTP host does around a page: who it is, the page's answer, the cookies of both. */
async function visit(browser: Browser, page: Page, path: string, form?: Record<string, string>) {
  const headers = browser.headers
  const { session, cookies } = await auth.readSession(headers)
  browser.keep(cookies)
  const body = form && new URLSearchParams(form)
  const request = new Request(origin + path, {
    method: form ? 'POST' : 'GET',
    headers,
    ...(body && { body }),
  })
  const context = new RouterContextProvider()
  const reading = session && openReading(f.platform, { userId: session.userId, name: session.name })
  const report = () => ({ code: 'TEST', at: '' })
  context.set(visitContext, {
    platform: f.platform,
    auth,
    session,
    reading,
    address: browser.address,
    report,
  })
  try {
    const args = {
      request,
      context,
      params: {},
      url: new URL(request.url),
      pattern: path,
    } as ActionFunctionArgs
    const answer = await page(args)
    if (answer instanceof Response) browser.keep(answer.headers.getSetCookie())
    return answer
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  } finally {
    await reading?.close()
  }
}

const location = (answer: unknown) =>
  answer instanceof Response ? answer.headers.get('location') : undefined

let made = 0
async function person() {
  const username = `nguoi.${++made}`
  const { userId } = await auth.createAccount({ username, name: 'Người Thử', password, demonstration: true })
  return { username, userId }
}

test('the form of signing in leads back to where one was, once', async () => {
  const { username } = await person()
  const browser = openBrowser()
  const answer = await visit(browser, signIn, '/dang-nhap?tiep=%2Fgiao-ban%3Fky%3D2022-Q2', {
    username,
    password,
  })
  expect(location(answer)).toBe('/giao-ban?ky=2022-Q2')
  expect(location(await visit(browser, signInPage, '/dang-nhap?tiep=/viec'))).toBe('/viec')
})

test.each(['//la.example', 'https://la.example', '/\\la.example', '/%09/la.example', 'javascript:alert(1)'])(
  'signing in with the way back %s stays with us',
  async (way) => {
    const { username } = await person()
    const path = `/dang-nhap?tiep=${way.includes('%') ? way : encodeURIComponent(way)}`
    const target = location(await visit(openBrowser(), signIn, path, { username, password })) ?? ''
    expect(new URL(target, origin).origin).toBe(origin)
  },
)

test('a refused sign-in gives back the name, never the password', async () => {
  const { username } = await person()
  const answer = await visit(openBrowser(), signIn, '/dang-nhap', { username, password: 'mat-khau-sai-day' })
  expect(answer).toMatchObject({
    data: { values: { username }, message: expect.stringContaining('chưa đúng') },
    init: { status: 422 },
  })
  expect(JSON.stringify(answer)).not.toContain('mat-khau-sai-day')
  const blank = await visit(openBrowser(), signIn, '/dang-nhap', { username: ' ', password: '' })
  expect(blank).toMatchObject({
    data: { fields: { username: 'Nhập tên đăng nhập.', password: 'Nhập mật khẩu.' } },
  })
})

test('too many tries answer 429 with the time to wait', async () => {
  const { username } = await person()
  const browser = openBrowser('203.0.113.90')
  const tryWrong = () => visit(browser, signIn, '/dang-nhap', { username, password: 'sai' })
  for (let n = 0; n < 5; n++) expect(await tryWrong()).toMatchObject({ init: { status: 422 } })
  expect(await tryWrong()).toMatchObject({
    init: { status: 429 },
    data: { message: expect.stringMatching(/Chờ .+ rồi thử lại/) },
  })
})

test('a first password is changed on its page, both new ones alike', async () => {
  const first = 'bada-komi-luta-neso'
  await openAccount(f.as('administrator'), { username: 'lan.dau', name: 'Lần Đầu', firstPassword: first })
  const browser = openBrowser()
  await visit(browser, signIn, '/dang-nhap', { username: 'lan.dau', password: first })
  const change = (repeat: string) =>
    visit(browser, changePassword, '/doi-mat-khau', { password: first, newPassword: password, repeat })
  expect(await change('khac-mot-chut')).toMatchObject({
    data: { fields: { repeat: expect.stringContaining('không giống nhau') } },
  })
  expect(location(await change(password))).toBe('/')
  expect((await auth.readSession(browser.headers)).session?.mustChangePassword).toBe(false)
})

test('the second factor: set up, asked for, way back kept', async () => {
  const { username } = await person()
  const browser = openBrowser()
  await visit(browser, signIn, '/dang-nhap', { username, password })
  const page = '/tai-khoan/xac-nhan-hai-buoc'
  const begun = (await visit(browser, setUpFactor, page, { password })) as {
    data: { setup: { key: string; qr: { path: string } } }
  }
  const { key, qr } = begun.data.setup
  expect(qr.path.length).toBeGreaterThan(1000)
  const code = () => createOTP(new TextDecoder().decode(base32.decode(key.replace(/ /g, '')))).totp()
  expect(location(await visit(browser, setUpFactor, `${page}?buoc=ma`, { code: await code() }))).toBe(
    '/tai-khoan?da-bat=1',
  )

  const phone = openBrowser()
  const asked = location(await visit(phone, signIn, '/dang-nhap?tiep=/viec', { username, password })) ?? ''
  expect(asked).toBe('/dang-nhap/ma-xac-nhan?tiep=%2Fviec')
  expect(location(await visit(phone, enterCode, asked, { code: await code() }))).toBe('/viec')
})

test('signing out forgets the person and the next one signs in anew', async () => {
  const { username } = await person()
  const browser = openBrowser()
  await visit(browser, signIn, '/dang-nhap', { username, password })
  expect(location(await visit(browser, signOut, '/dang-xuat', {}))).toBe('/dang-nhap?da-ra=1')
  expect(browser.jar.size).toBe(0)
  expect(location(await visit(browser, changePassword, '/doi-mat-khau', { password }))).toBe(
    '/dang-nhap?tiep=%2Fdoi-mat-khau',
  )
})
