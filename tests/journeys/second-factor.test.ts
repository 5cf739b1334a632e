import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openOffice, phone } from './office.ts'

const office = await openOffice()
const password = office.password('auditor')

const codeFor = (key: string) =>
  createOTP(new TextDecoder().decode(base32.decode(key.replace(/ /g, '')))).totp()
const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name }).click()

async function signIn(page: Page): Promise<void> {
  await page.goto('/dang-nhap?tiep=/tai-khoan')
  await page.getByLabel('Tên đăng nhập').fill('kiemtoan')
  await page.getByLabel('Mật khẩu').fill(password)
  await press(page, 'Đăng nhập')
}

test('on a phone: the second factor is set up, asked for, opens once by a code, and is turned off again', async () => {
  const page = await office.open({ viewport: phone })
  await signIn(page)
  await page.getByRole('link', { name: 'Bật xác nhận hai bước' }).click()
  await page.getByLabel('Nhập mật khẩu đang dùng').fill(password)
  await press(page, 'Tiếp tục')
  const key = (await page.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).textContent()) ?? ''
  await page.locator('main [name=code]').fill(await codeFor(key))
  await press(page, 'Xác nhận')
  await page.getByText('Đã bật xác nhận hai bước.').waitFor()

  const code = await codeFor(key)
  const first = await office.open({ viewport: phone })
  await signIn(first)
  await first.waitForURL(/ma-xac-nhan/)
  await first.locator('main [name=code]').fill(code)
  await press(first, 'Xác nhận')
  await first.waitForURL((url) => url.pathname === '/tai-khoan')
  const second = await office.open({ viewport: phone })
  await signIn(second)
  await second.locator('main [name=code]').fill(code)
  await press(second, 'Xác nhận')
  await second.getByText('Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới').first().waitFor()

  await page.getByRole('link', { name: 'Tắt xác nhận hai bước' }).click()
  await page.getByLabel('Nhập mật khẩu đang dùng').fill('khong-dung-dau')
  await press(page, 'Tắt')
  await page.getByText('Mật khẩu đang dùng chưa đúng.').first().waitFor()
  await page.getByLabel('Nhập mật khẩu đang dùng').fill(password)
  await press(page, 'Tắt')
  await page.getByText('Đã tắt xác nhận hai bước.').waitFor()
  const again = await office.open({ viewport: phone })
  await signIn(again)
  await again.waitForURL((url) => url.pathname === '/tai-khoan')
  for (const one of [page, first, second, again]) await one.context().close()
  const deeds = await office.rows<{ deed: string }>(
    "select deed from audit.entry where deed like 'auth/%second-factor' order by id",
  )
  expect(deeds.map(({ deed }) => deed)).toEqual(['auth/confirm-second-factor', 'auth/end-second-factor'])
})
