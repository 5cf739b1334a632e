import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { box, entered, fillHelp, problemsOf, save } from './entry.ts'
import { openOffice, phone } from './office.ts'

// Messages of bad input that no other journey provokes, each as a person meets it: at the field and in the summary.

const office = await openOffice()

type Typed = Record<string, string>
const household = { hamlet: 'Bản Thử 3', headName: 'Vừ Y Thử' }
const identity = { purpose: 'Lập hồ sơ hỗ trợ nhà ở', consent: 'Giấy đồng ý ngày 1/7/2022' }

const fill = async (page: Page, path: string, typed: Typed) => {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  for (const [name, text] of Object.entries(typed)) await box(page, name).fill(text)
  await page.locator('main button[data-main]').click()
}

async function isSaid(page: Page, words: string, typed: Typed): Promise<void> {
  const { summary, fields } = await problemsOf(page)
  expect(summary).toEqual([words])
  expect(fields).toEqual([words])
  expect(await page.getByText('Có 1 chỗ cần sửa').count()).toBe(1)
  for (const [name, text] of Object.entries(typed))
    expect(await box(page, name).inputValue(), name).toBe(text)
}

const ofHousehold: [string, Typed, string][] = [
  ['a blank', { headName: '' }, 'Nhập họ và tên chủ hộ.'],
  [
    'a birth in the future',
    { 'headBirth.day': '12', 'headBirth.month': '3', 'headBirth.year': '2032' },
    'Ngày sinh 12/3/2032 ở tương lai. Có phải 12/3/1932 không?',
  ],
  [
    'a birth without its day',
    { 'headBirth.month': '3', 'headBirth.year': '1980' },
    'Chưa đọc được ngày sinh "/3/1980". Chỉ biết năm sinh thì để trống ngày và tháng.',
  ],
  ['a telephone', { phone: '91234567' }, 'Số điện thoại có 10 chữ số, bắt đầu bằng 0. Đang có "91234567".'],
]
for (const [name, slip, words] of ofHousehold)
  test(`of a household: ${name}`, async () => {
    await office.as('officer', async (page) => {
      const typed = { ...household, ...slip }
      await fill(page, '/ho/moi', typed)
      await isSaid(page, words, typed)
    })
  })

test('of an identity number: a lost nought is offered, another’s number leads there, a contradiction is said', async () => {
  await office.as('officer', async (page) => {
    const register = async (headName: string, sex: string) => {
      await page.goto('/ho/moi')
      await page.waitForLoadState('networkidle')
      for (const [name, text] of Object.entries({ ...household, headName })) await box(page, name).fill(text)
      await box(page, 'headBirth.year').fill('1985')
      await page.getByRole('radio', { name: sex, exact: true }).check()
      await page.locator('main button[data-main]').click()
      await page.waitForURL(/\/ho\/[\w-]{36}$/)
      const link = page.getByRole('link', { name: 'Ghi số căn cước' })
      return (await link.getAttribute('href')) ?? ''
    }
    const first = await register('Vừ Y Một', 'Nữ')
    await fill(page, first, { ...identity, number: '40185001234' })
    const short = 'Số căn cước có 12 chữ số; đang có 11. Excel hay bỏ số 0 ở đầu – thêm 0 phía trước?'
    await isSaid(page, short, identity)
    await page.getByRole('button', { name: 'Thêm số 0 ở đầu rồi ghi' }).click()
    await page.waitForURL(/\/ho\/[\w-]{36}$/)

    const second = await register('Vừ Y Hai', 'Nữ')
    await fill(page, second, { ...identity, number: '040185001234' })
    await isSaid(page, 'Số căn cước này đã có: Vừ Y Một, Bản Thử 3.', identity)
    await page.getByRole('link', { name: 'Mở hộ đó' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hộ Vừ Y Một' }).waitFor()

    const third = await register('Vừ Bá Ba', 'Nam')
    await fill(page, third, { ...identity, number: '040185001235' })
    await isSaid(
      page,
      'Số căn cước cho biết nữ, sinh 1985; phiếu ghi nam, sinh 1985. Kiểm tra giấy tờ.',
      identity,
    )
  })
})

test('of a help: its day before its decision, a sum that cannot be read, a year before all records', async () => {
  const slips: [Typed, string][] = [
    [
      { day: '2/5/2022', decisionNumber: '12/QĐ-MTTQ', decisionDay: '10/5/2022' },
      'Ngày chi (02/5/2022) trước ngày quyết định (10/5/2022). Sửa một trong hai ngày.',
    ],
    [{ amount: 'năm triệu' }, 'Chưa đọc được số tiền "năm triệu". Ghi như 1.500.000 hoặc 1,5 triệu.'],
    [{ amount: '-5.000.000' }, 'Số tiền phải lớn hơn 0. Trả lại tiền thì dùng phiếu chi.'],
    [
      { amount: '99.999.999.999.999' },
      'Số tiền 99.999.999.999.999 quá lớn cho một lần hỗ trợ. Kiểm tra lại số chữ số 0.',
    ],
    [{ day: '1/6/1822' }, 'Năm 1822 quá xa. Kiểm tra lại ngày 1/6/1822.'],
    [{ day: '26/7/2022' }, 'Ngày 26/7/2022 ở tương lai; hôm nay là 25/7/2022. Kiểm tra lại.'],
  ]
  // Each on a machine of its own: what was kept of the slip before would come back while the next is made.
  for (const [slip, words] of slips)
    await office.as('farmers', async (page) => {
      await fillHelp(page, { recipient: 'Mùa Bá Thử' })
      for (const [name, text] of Object.entries(slip)) await box(page, name).fill(text)
      await save(page)
      await isSaid(page, words, slip)
    })
})

test('words without an end break on a phone, and widen no page', async () => {
  await office.as(
    'officer',
    async (page) => {
      await fillHelp(page, { recipient: 'Già Nỏ Thử', amount: '650.000', note: 'Ễ'.repeat(3_000) })
      await box(page, 'source').fill('W'.repeat(300))
      await save(page)
      await entered(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
      await page.getByRole('link', { name: 'Đính chính' }).click()
      await page.waitForURL(/dinh-chinh$/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    },
    { viewport: phone },
  )
})
