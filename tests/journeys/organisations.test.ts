import { expect, test } from 'vitest'
import { box, problemsOf } from './entry.ts'
import { openOffice, phone } from './office.ts'

const office = await openOffice()

test('the specialist founds a body by phone, without script; a slip is said at its field and nothing typed is lost', async () => {
  await office.as(
    'specialist',
    async (page) => {
      await page.goto('/danh-muc/to-chuc')
      await page.getByRole('link', { name: 'Thành lập tổ chức' }).click()
      await page.getByLabel('Tìm: tên xã, huyện hoặc tỉnh').fill('muong long')
      await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click()
      expect(await page.getByLabel('Xã Mường Lống').isChecked()).toBe(true)
      await page.getByLabel('Công đoàn', { exact: true }).check()
      await box(page, 'fromDay').fill('1/7/2022')
      await box(page, 'name').fill('Trạm Y tế Mẫu')
      const found = page.getByRole('button', { name: 'Thành lập tổ chức' })
      await found.click()
      const said = 'Công đoàn không có tổ chức cấp xã. Chọn huyện, tỉnh, hoặc ghi công đoàn cơ sở.'
      expect(await problemsOf(page)).toEqual({ summary: [said], fields: [said] })
      expect(await box(page, 'name').inputValue()).toBe('Trạm Y tế Mẫu')
      await page.getByLabel('Công đoàn cơ sở').check()
      await found.click()
      await page.getByRole('heading', { level: 1, name: 'Công đoàn cơ sở Trạm Y tế Mẫu' }).waitFor()
      const above = page.getByRole('table', { name: 'Trực thuộc' })
      await above.getByText('Ngành dọc').waitFor()
      await above.getByText('Ủy ban MTTQ Việt Nam xã Mường Lống').waitFor()
    },
    { viewport: phone, javaScriptEnabled: false },
  )
})

test('a commune officer is not offered to found a body, nor finds the page', async () => {
  await office.as('officer', async (page) => {
    await page.goto('/danh-muc/to-chuc')
    expect(await page.getByRole('link', { name: 'Thành lập tổ chức' }).count()).toBe(0)
    expect((await page.goto('/danh-muc/to-chuc/thanh-lap'))?.status()).toBe(404)
  })
})
