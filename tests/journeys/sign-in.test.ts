import { expect, test } from 'vitest'
import { openOffice, type Who } from './office.ts'

const office = await openOffice()

const homes: Record<Who, string> = {
  deputy: '/giao-ban',
  specialist: '/viec',
  officer: '/viec',
  stranger: '/viec',
  farmers: '/viec',
  accountant: '/giao-ban',
  auditor: '/giao-ban',
  administrator: '/quan-tri/tai-khoan',
}

for (const [who, home] of Object.entries(homes) as [Who, string][]) {
  test(`signing in as ${who} leads to ${home}`, async () => {
    await office.as(who, async (page) => {
      await page.waitForURL((url) => url.pathname === home)
      expect(await page.locator('h1').count()).toBe(1)
      expect(
        await page.getByText('25/7/2022').count(),
        'the business day stands on the page',
      ).toBeGreaterThan(0)
      expect(await page.locator('h1').textContent()).not.toMatch(/Không tìm thấy|trục trặc/)
    })
  })
}

test('the sign-in page carries no script', async () => {
  const page = await office.open({})
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/dang-nhap')
  expect(await page.locator('script').count()).toBe(0)
  expect(scripts).toEqual([])
  await page.context().close()
})

test('a wrong password is said in words, the name stays and the password goes', async () => {
  const page = await office.open({ javaScriptEnabled: false })
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('phobithu')
  await page.getByLabel('Mật khẩu').fill('khong-dung-dau')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  const words = 'Tên đăng nhập hoặc mật khẩu chưa đúng'
  expect(await page.locator('main').textContent()).toContain(words)
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('phobithu')
  expect(await page.getByLabel('Mật khẩu').inputValue()).toBe('')
  await page.context().close()
})

test('a stranger is led to the sign-in page and from there to the page asked for', async () => {
  const page = await office.open({})
  await page.goto('/giao-ban?ky=2022-Q1')
  expect(new URL(page.url()).pathname).toBe('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('phobithu')
  await page.getByLabel('Mật khẩu').fill(office.password('deputy'))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => url.pathname === '/giao-ban' && url.searchParams.get('ky') === '2022-Q1')
  await page.context().close()
})
