import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { box, fillHelp, problemsOf } from './entry.ts'
import { openOffice } from './office.ts'

const office = await openOffice()

const drafts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('giaoban', 1)
        asked.onsuccess = () => {
          const keys = asked.result.transaction('drafts').objectStore('drafts').getAllKeys()
          keys.onsuccess = () => resolve(keys.result.map(String))
          asked.result.close()
        }
      }),
  )

test('F1 opens the help of the page in another window; the form stays as it is', async () => {
  await office.as('officer', async (page) => {
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    await box(page, 'note').fill('Đang nhập dở')
    const opened = page.context().waitForEvent('page')
    await page.keyboard.press('F1')
    const help = await opened
    await help.getByRole('heading', { name: 'Trang đang mở: Ghi hỗ trợ' }).waitFor()
    for (const keys of ['F1', 'Ctrl+K', 'Ctrl+S', 'Ctrl+Enter', 'Alt+N', 'Alt+↓', 'Ctrl+P'])
      expect(await help.getByRole('rowheader', { name: keys, exact: true }).count(), keys).toBe(1)
    expect(await box(page, 'note').inputValue()).toBe('Đang nhập dở')
    const topicsUnder = (title: string) =>
      help
        .locator('section', { has: help.getByRole('heading', { name: title }) })
        .locator('summary')
        .allTextContents()
    expect(await topicsUnder('Việc của tài khoản này')).toContain('Đính chính phiếu')
    expect(await topicsUnder('Việc của người khác')).toEqual([
      'Chốt số liệu',
      'Đối chiếu văn bản',
      'Quản trị tài khoản',
    ])
  })
})

test('beside the name stands what the account is for, and no dot for what has no name', async () => {
  await office.as('administrator', async (page) => {
    await page.goto('/')
    const said = await page.getByRole('banner').textContent()
    expect(said).toMatch(/Lê Thị Quản( · \p{L}[^·]*)?Đăng xuất$/u)
  })
})

test('quick search finds households, records, units and the menu, and nothing of another commune', async () => {
  const [first] = await office.rows<{ code: string; head: string }>(
    `select 'HT-' || lpad(c.number::text, 5, '0') as code, h.head_name as head
     from support.case c join people.household h on h.id = c.household_id join territory.place p on p.id = h.place_id
     where p.name = 'Mường Lống' and c.kind = 'livelihood' limit 1`,
  )
  const { code = '', head = '' } = first ?? {}
  await office.as('officer', async (page) => {
    const found = async (typed: string) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.insertText(typed)
      await page.keyboard.press('Enter')
      await page.getByText(`Khớp với "${typed}"`).waitFor()
      return page.locator('main li').allTextContents()
    }
    await page.goto('/viec')
    await page.waitForLoadState('networkidle')
    expect((await found(code)).join('|')).toContain(`${code} · ${head}`)
    await page.getByRole('searchbox', { name: 'Tìm nhanh' }).fill('')
    const byName = await found(head.normalize('NFD'))
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Hộ dân',
      'Phiếu hỗ trợ',
    ])
    expect(byName.length).toBeGreaterThan(1)
    await page.goto('/tim?tim=danh+muc')
    expect(await page.locator('main li').count(), 'the menu’s words').toBe(0)
    await page.goto('/tim?tim=muong+long')
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('Đơn vị hành chính')
    await page.goto('/tim?tim=ho+dan')
    expect(await page.locator('main li').first().textContent()).toBe('Hộ dân')
    await page.goto('/tim?tim=vi+van+mau')
    await page.getByText('Không thấy gì khớp').waitFor()
  })
})

test('keys: Alt+N begins, Alt+↓ opens a list, Ctrl+S keeps, Ctrl+Enter enters; letters are never taken', async () => {
  await office.as('specialist', async (page) => {
    await page.goto('/an-sinh/ho-tro')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Alt+n')
    await page.waitForURL((url) => url.pathname.endsWith('/moi'))
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    const list = page.getByRole('combobox', { name: 'Đơn vị hỗ trợ' })
    await list.focus()
    await page.keyboard.press('Alt+ArrowDown')
    expect(await list.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
  })
  await office.as('officer', async (page) => {
    await fillHelp(page, { recipient: 'Già Nỏ Thử', day: '7/6/2022' })
    await page.locator('h1').click()
    await page.keyboard.press('Control+s')
    await page.getByText(/^Đã lưu trên máy này \d\d:\d\d$/).waitFor()
    await box(page, 'source').focus()
    for (const letter of 'nsk') await page.keyboard.press(letter)
    expect(await box(page, 'source').inputValue()).toBe('Quỹ Vì người nghèo xãnsk')
    await box(page, '_searched').fill('Mùa Bá Thử')
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Mùa Bá Thử' }).check()
    await box(page, 'day').fill('8/2022/6')
    await page.keyboard.press('Enter')
    const { summary } = await problemsOf(page)
    expect(summary).toEqual(['Chưa đọc được ngày "8/2022/6". Ghi như 12/1/2022.'])
    await box(page, 'day').fill('8/6/2022')
    await page.keyboard.press('Control+Enter')
    await page
      .getByLabel('Lý do vẫn ghi')
      .or(page.getByText(/^Đã ghi phiếu/))
      .first()
      .waitFor()
  })
})

test('five minutes before its end the session says so and goes on by one press', async () => {
  await office.as('officer', async (page) => {
    await page.clock.install()
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    await box(page, 'note').fill('Nghỉ giữa chừng')
    await page.clock.runFor(1_000)
    const words = page.getByText(/^Phiên làm việc còn \d phút\. Nội dung đang nhập vẫn giữ trên máy này\.$/)
    await page.clock.fastForward('11:54:00')
    await page.clock.runFor(11_000)
    expect(await words.count()).toBe(0)
    await page.clock.fastForward('01:30')
    await page.clock.runFor(11_000)
    await words.waitFor()
    await page.getByRole('button', { name: 'Làm việc tiếp' }).click()
    await words.waitFor({ state: 'detached' })
    await page.clock.fastForward('12:30:00')
    await page.clock.runFor(11_000)
    await page.getByText('Phiên làm việc đã hết. Đăng nhập lại, nội dung đang nhập còn nguyên.').waitFor()
    expect(await box(page, 'note').inputValue()).toBe('Nghỉ giữa chừng')
    const again = await page.getByRole('link', { name: 'Đăng nhập lại' }).getAttribute('href')
    expect(again).toBe('/dang-nhap?tiep=%2Fan-sinh%2Fho-tro%2Fmoi%3Floai%3Dsinh-ke')
  })
})

test('signing out leaves nothing typed on the machine, and Back shows no page of it', async () => {
  const page = await office.open({})
  await office.signIn(page, 'farmers')
  await fillHelp(page, { recipient: 'Mùa Bá Thử', note: 'Của người trước' })
  await expect.poll(() => drafts(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByText('Đã đăng xuất.').waitFor()
  expect(await drafts(page)).toEqual([])
  await page.goBack()
  await expect.poll(() => page.locator('body').textContent()).not.toContain('Mùa Bá Thử')
  expect(new URL(page.url()).pathname).toBe('/dang-nhap')
  await page.context().close()
})

test('on a phone the filters of a list are folded, and open without script; a wide window shows them', async () => {
  const folded = (width: number, javaScriptEnabled: boolean) =>
    office.as(
      'officer',
      async (page) => {
        await page.goto('/an-sinh/ho-tro?loai=nha-o')
        const programme = page.getByLabel('Chương trình')
        const summary = page.locator('summary', { hasText: 'Lọc theo: Nhà ở' })
        const before = [await programme.isVisible(), await summary.isVisible()]
        if (before[1]) await summary.click()
        await programme.waitFor()
        await programme.selectOption({ label: 'Nhà đại đoàn kết' })
        await page.getByRole('button', { name: 'Tìm', exact: true }).last().click()
        await page.waitForURL(/chuong-trinh=great-unity/)
        return before
      },
      { viewport: { width, height: 640 }, javaScriptEnabled },
    )
  expect(await folded(360, false)).toEqual([false, true])
  expect(await folded(360, true)).toEqual([false, true])
  expect(await folded(1280, false)).toEqual([true, false])
})
