import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

const office = await openOffice()

test('figures of a pasted text stand beside the records: right, wrong, without records', async () => {
  const [counted] = await office.rows<{ gifts: number; households: number }>(
    `select
      (select sum(l.quantity)::int from support.goods_line l join support.case c on c.id = l.case_id
        where l.item = 'tet-gift' and c.day between '2022-01-01' and '2022-06-30'
          and c.id not in (select case_id from support.reversal)) as gifts,
      (select count(distinct household_id)::int from support.case c
        where kind = 'livelihood' and declared_class = 'poor' and day between '2022-04-01' and '2022-06-30'
          and id not in (select case_id from support.reversal) and id not in (select case_id from support.joint)) as households`,
  )
  const { gifts = 0, households = 0 } = counted ?? {}
  await office.as('deputy', async (page) => {
    await page.goto('/bao-cao/doi-chieu')
    await page.waitForLoadState('networkidle')
    const text = [
      'Ngày 18/7/2022, Ban Thường trực họp theo Công văn số 45/MTTQ-BTT.',
      `Trong 6 tháng đầu năm 2022, toàn tỉnh đã trao ${gifts} suất quà Tết cho hộ nghèo.`,
      `Riêng quý II/2022, toàn tỉnh đã hỗ trợ sinh kế cho ${households + 17} hộ nghèo.`,
    ].join('\n')
    await page.getByLabel('Văn bản', { exact: true }).fill(text)
    await page.getByRole('button', { name: 'Đối chiếu' }).click()
    await page.getByText('Tìm thấy 2 con số').waitFor()
    const rows = page.locator('#tung-con-so tbody tr')
    expect(await rows.count(), 'days and numbers of papers are no figures').toBe(2)
    const right = rows.filter({ hasText: 'Suất quà Tết' })
    expect(await right.textContent()).toMatch(/6 tháng đầu năm 2022.*khớp/)
    const wrong = rows.filter({ hasText: 'Hộ nghèo được hỗ trợ sinh kế' })
    expect(await wrong.textContent()).toMatch(
      new RegExp(`${households + 17} hộ.*Quý II/2022.*lệch.*${households}`),
    )
    expect(await page.getByLabel('Văn bản', { exact: true }).inputValue()).toBe(text)
    await right.getByRole('link').click()
    await page.locator('#drawer-title').filter({ hasText: 'Suất quà Tết' }).waitFor()
    expect(await page.locator('.drawer .text-display').textContent()).toContain(String(gifts))
  })
})

test('an empty box and a file that is no text are refused in words', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/bao-cao/doi-chieu')
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Đối chiếu' }).click()
    await page.locator('#cho-can-sua').getByText('Dán văn bản hoặc chọn tệp.').waitFor()
    await page.locator('input[type=file]').setInputFiles({
      name: 'van-ban.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('không phải Word'),
    })
    await page.getByRole('button', { name: 'Đối chiếu' }).click()
    await expect.poll(() => page.locator('#cho-can-sua').textContent()).toMatch(/Word|tệp|Tệp/)
    expect(await page.locator('h1').textContent()).toBe('Đối chiếu văn bản')
  })
})
