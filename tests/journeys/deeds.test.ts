import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { box, enteredAnyway, fillHelp, photoFromAPhone, save, type Told } from './entry.ts'
import { openOffice, phone } from './office.ts'

// Each page of a deed that no other journey walks, up to its end: a form and its command may each be right and not fit.

const office = await openOffice()
const { side } = await office.known()

/** Fills the boxes by name, of buttons the one of that value, sends the form, and is led elsewhere. */
async function does(page: Page, path: string, told: Record<string, string>): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  for (const [name, text] of Object.entries(told)) {
    const one = box(page, name).first()
    if ((await one.getAttribute('type')) === 'radio')
      await box(page, name)
        .and(page.locator(`[value="${text}"]`))
        .check()
    else await one.fill(text)
  }
  await press(page)
  const there = page.waitForURL((url) => !url.pathname.startsWith(path.split('?')[0] ?? ''))
  const refused = page.locator('#cho-can-sua').waitFor()
  await Promise.race([there, refused])
  expect(await page.locator('#cho-can-sua').allTextContents(), path).toEqual([])
}

/** The last button of the form: what takes something away is no main button. */
const press = (page: Page) => page.locator('main form[method=post] button:not([type=button])').last().click()

const bodyOf = async (page: Page) => (await page.locator('main').textContent()) ?? ''

/** A help entered to the end, with a reason where it is the second one. */
async function enter(page: Page, told: Told): Promise<{ code: string; path: string }> {
  await fillHelp(page, told)
  await save(page)
  return { code: await enteredAnyway(page), path: new URL(page.url()).pathname }
}

test('a paper is added later to a help without one, by phone and without script', async () => {
  for (const javaScriptEnabled of [true, false])
    await office.as(
      'farmers',
      async (page) => {
        const { path } = await enter(page, { recipient: 'Già Nỏ Thử', amount: '700.000' })
        expect(await page.getByRole('figure').count()).toBe(0)
        await page.getByRole('link', { name: 'Thêm giấy tờ' }).click()
        await box(page, 'kind').selectOption({ label: 'Ảnh' })
        const buffer = await photoFromAPhone()
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer })
        await press(page)
        await page.waitForURL((url) => url.pathname === path)
        await page.getByRole('figure').locator('img').waitFor()
      },
      { viewport: phone, javaScriptEnabled },
    )
})

test('a house gets its stages with their papers', async () => {
  await office.as('officer', async (page) => {
    await does(page, `/an-sinh/ho-tro/${side.house}/giai-doan`, {
      stage: 'handover',
      day: '25/7/2022',
      reason: 'Theo biên bản',
      amount: '10.000.000',
    })
    expect(await bodyOf(page)).toContain('25/7/2022')
  })
})

test('a household and its members: corrected, added, the identity number kept, opened, erased', async () => {
  await office.as('officer', async (page) => {
    await does(page, '/ho/moi', { hamlet: 'Bản Thử 9', headName: 'Xồng Bá Thử', memberCount: '4' })
    const own = new URL(page.url()).pathname
    await does(page, `${own}/sua`, { memberCount: '5', phone: '0912 345 678' })
    expect(await bodyOf(page)).toContain('0912345678')
    await does(page, `${own}/them-nguoi`, { fullName: 'Xồng Y Thử', relation: 'con', 'birth.year': '2010' })
    const member = page.getByRole('row').filter({ hasText: 'Xồng Y Thử' })
    const edit = (await member.getByRole('link', { name: 'Sửa' }).getAttribute('href')) ?? ''
    await does(page, edit, { fullName: 'Xồng Y Mẫu', 'birth.day': '2', 'birth.month': '3' })
    const person = edit.replace(/\/sua$/, '')
    await does(page, `${person}/can-cuoc`, {
      number: '040310001234',
      purpose: 'Lập hồ sơ',
      consent: 'Giấy ngày 1/7/2022',
    })
    await page.goto(`${person}/can-cuoc/xem`)
    await box(page, 'purpose').fill('Đối chiếu hồ sơ')
    await press(page)
    await page.getByText('040310001234').waitFor()
    await does(page, `${person}/can-cuoc/xoa`, { reason: 'Người dân xin rút' })
    expect(await bodyOf(page)).toContain('Xồng Y Mẫu')
  })
})

test('one help entered by two bodies is tied together and untied', async () => {
  const told = { recipient: 'Già Nỏ Thử', day: '5/5/2022', amount: '900.000' }
  const first = await office.as('officer', (page) => enter(page, { ...told, body: /^Ủy ban MTTQ/ }))
  const second = await office.as('farmers', (page) => enter(page, told))
  await office.as('officer', async (page) => {
    await does(page, `${first.path}/chung`, { counted: second.code.toLowerCase(), reason: 'Một lần hỗ trợ' })
    expect(await bodyOf(page)).toContain(second.code)
    await does(page, `${first.path}/go-noi`, { reason: 'Nối nhầm' })
    expect(await bodyOf(page)).toContain('Nối nhầm')
  })
})

test('a body: renamed, given a term and a post, the post ended, a body founded below it, moved and ended', async () => {
  const own = `/danh-muc/to-chuc/${side.body}`
  await office.as('specialist', async (page) => {
    await does(page, `${own}/nhiem-ky/them`, { name: 'Nhiệm kỳ thử', fromDay: '1/6/2019' })
    await does(page, `${own}/chuc-danh/them`, {
      title: 'Ủy viên thử',
      holderName: 'Lầu Bá Thử',
      basis: 'elected',
      paper: '2/QĐ',
      fromDay: '1/6/2022',
    })
    const post = page.getByRole('row').filter({ hasText: 'Lầu Bá Thử' })
    const acts = await post.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const end = acts.find((href) => href?.endsWith('/ket-thuc')) ?? ''
    await does(page, end, { lastDay: '20/7/2022', reason: 'Chuyển công tác' })
    await does(page, `${own}/them`, { kind: 'branch', name: 'Bản Thử', fromDay: '1/7/2022', basis: '3/QĐ' })
    await page.goto(own)
    await page.getByRole('link', { name: /Bản Thử/ }).click()
    await page.waitForURL((url) => url.pathname !== own)
    const below = new URL(page.url()).pathname
    await does(page, `${below}/doi-ten`, { name: 'Bản Thử mới', basis: '4/QĐ' })
    await page.getByRole('heading', { level: 1, name: /Bản Thử mới/ }).waitFor()
    await does(page, `${below}/ket-thuc`, { lastDay: '24/7/2022', basis: '5/QĐ' })
    expect(await bodyOf(page)).toContain('24/7/2022')
  })
})

test('an account: opened, given a grant, its password made anew, the grant ended, closed and opened again', async () => {
  await office.as('administrator', async (page) => {
    await page.goto('/quan-tri/tai-khoan/them')
    await box(page, 'name').fill('Vừ Bá Thử')
    await box(page, 'username').fill('vubathu')
    await press(page)
    await page.getByText('vubathu').first().waitFor()
    await page.goto('/quan-tri/tai-khoan')
    await page.getByRole('link', { name: 'Vừ Bá Thử' }).click()
    await page.waitForURL(/tai-khoan\/[\w-]{20,}/)
    const own = new URL(page.url()).pathname
    await page.goto(`${own}/quyen/them?tim=muong+long`)
    await page
      .getByRole('radio', { name: /Xã Mường Lống/ })
      .first()
      .check()
    await page.getByRole('radio', { name: /Kế toán/ }).check()
    await press(page)
    await page.waitForURL((url) => url.pathname === own)
    const end = page.getByRole('link', { name: /^Kết thúc/ })
    const ending = (await end.getAttribute('href')) ?? ''
    await does(page, ending, { reason: 'Chuyển công tác' })
    await page.getByText('Đã thu hồi').waitFor()
    await page.goto(`${own}/mat-khau`)
    await press(page)
    await page.getByText('Mật khẩu lần đầu của vubathu').first().waitFor()
    await does(page, `${own}/khoa`, { reason: 'Nghỉ dài ngày' })
    await does(page, `${own}/mo-khoa`, { reason: 'Đi làm lại' })
    expect(await page.getByRole('link', { name: 'Khóa tài khoản' }).count()).toBe(1)
  })
})
