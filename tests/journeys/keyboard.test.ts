import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

const office = await openOffice()

/** More stops than any page has. */
const MOST_STOPS = 400

type Stop = { name: string; ring: boolean; hidden: boolean }

/** What has the focus: what it is called, whether that is to be seen, and whether a bar lies over it. */
function focused(): Stop {
  const one = document.activeElement
  if (!(one instanceof HTMLElement) || one === document.body) return { name: '', ring: true, hidden: false }
  const words = [
    one.getAttribute('aria-label'),
    ...(one instanceof HTMLInputElement ||
    one instanceof HTMLTextAreaElement ||
    one instanceof HTMLSelectElement
      ? [...(one.labels ?? [])].map((label) => label.textContent)
      : [one.textContent]),
  ]
  const { left, top, bottom, width } = one.getBoundingClientRect()
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)]
  const frame = one.closest('label') ?? one
  // A tall table may go on under the edge; of everything some part is to be seen.
  const isSeen = [0.1, 0.5, 0.9].some((part) => {
    const at = document.elementFromPoint(left + width / 2, from + (to - from) * part)
    return at !== null && (frame.contains(at) || at.contains(one))
  })
  const { outlineStyle, outlineWidth } = getComputedStyle(one)
  return {
    name: words.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim(),
    ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    hidden: !isSeen,
  }
}

/** Tab after Tab to what is called so. On the way every stop shows itself. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(focused)
    if (now.name !== '') expect({ ...now }, page.url()).toEqual({ name: now.name, ring: true, hidden: false })
    if (name.test(now.name)) return
  }
  throw new Error(`No Tab leads to ${name} on ${page.url()}`)
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/')
  await tabTo(page, /^Tên đăng nhập/)
  await page.keyboard.type(username)
  await tabTo(page, /^Mật khẩu/)
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/dang-nhap')
  await page.waitForLoadState('networkidle')
}

/** A step of a figure begins at its title. */
async function openStep(page: Page, name: RegExp, here: string): Promise<void> {
  await open(page, name, /\/giao-ban\/so\//)
  const at = () =>
    page.evaluate(() => [document.activeElement?.id, document.querySelector('.drawer nav')?.textContent])
  await expect.poll(at).toEqual(['drawer-title', expect.stringContaining(here)])
}

async function open(page: Page, name: RegExp, to: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
  await page.waitForURL(to)
  await page.waitForLoadState('networkidle')
}

test('by keys alone: signing in, the briefing, a figure, down to the paper, and back', async () => {
  const page = await office.open({})
  await signIn(page, 'phobithu', office.password('deputy'))
  expect(new URL(page.url()).pathname).toBe('/giao-ban')
  await openStep(page, /^Tổng giá trị hỗ trợ: /, 'Tổng giá trị hỗ trợ')
  await openStep(page, /^Huyện Kỳ Sơn/, 'Huyện Kỳ Sơn')
  await openStep(page, /^Xã Mường Lống/, 'Xã Mường Lống')
  await open(page, /^HT-/, /\/an-sinh\/ho-tro\//)
  await page.getByRole('figure').locator('img').first().waitFor()
  await tabTo(page, /^Mở riêng/)
  for (const there of [/\/\d+\?/, /\/\d+\?/, /support\.amount\/[\w-]+\?/, /\/giao-ban$/]) {
    // Alt+← is the browser's own key, which a browser without a window does not have.
    await page.goBack()
    await page.waitForURL(there)
  }
  await tabTo(page, /^Tổng giá trị hỗ trợ: /)
  await page.context().close()
})

test('by keys alone: an officer enters a help', async () => {
  const page = await office.open({})
  await signIn(page, 'muonglong', office.password('officer'))
  await open(page, /^Sinh kế$/, /ho-tro\/moi\?loai=sinh-ke/)
  await tabTo(page, /^Tìm hộ theo tên/)
  await page.keyboard.type('mua ba thu')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Mùa Bá Thử' }).waitFor()
  const told: [RegExp, string][] = [
    [/^Mùa Bá Thử/, ' '],
    [/^Hộ nghèo/, ' '],
    [/^Ngày hỗ trợ/, '9/6'],
    [/^Số tiền/, '2tr'],
    [/^Nguồn/, 'Quỹ Vì người nghèo xã'],
  ]
  for (const [box, keys] of told) {
    await tabTo(page, box)
    await page.keyboard.type(keys)
  }
  await tabTo(page, /^Ghi phiếu/)
  await page.keyboard.press('Enter')
  await page.getByText(/^Đã ghi phiếu HT-\d+\.$/).waitFor()
  await page.context().close()
})
