import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowserIn } from '../browser.ts'
import { box, fillHelp } from './entry.ts'
import { openOffice } from './office.ts'

const office = await openOffice()

const LOST_MOST_MS = 5_000
const KEY_MS = 150

/** Every process of this browser at once, as the plug does it. */
async function pullThePlug(browser: BrowserContext): Promise<void> {
  const session = await browser.browser()?.newBrowserCDPSession()
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
  expect(processInfo.length).toBeGreaterThan(1)
  const closed = browser.waitForEvent('close')
  for (const { id } of processInfo) process.kill(id, 'SIGKILL')
  await closed
}

async function formOf(browser: BrowserContext): Promise<Page> {
  const page = await browser.newPage()
  await office.signIn(page, 'farmers')
  return page
}

test('whoever types without a pause and loses the power misses at most five seconds of it', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'giao-ban-profile-'))
  const cut = await openBrowserIn(profile, office.address)
  const before = await formOf(cut)
  await fillHelp(before, { recipient: 'Mùa Bá Thử' })
  await box(before, 'note').focus()
  const began = Date.now()
  let typed = 0
  while (Date.now() - began < 2 * LOST_MOST_MS) {
    await before.keyboard.type(`${++typed} `)
    await before.waitForTimeout(KEY_MS)
  }
  const each = (Date.now() - began) / typed
  await pullThePlug(cut)

  const again = await openBrowserIn(profile, office.address)
  const after = await formOf(again)
  await after.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
  await after.getByText(/^Đã lấy lại nội dung đang nhập/).waitFor()
  const kept = (await box(after, 'note').inputValue()).trim().split(' ')
  expect(kept).toEqual(Array.from(kept, (_, nth) => String(nth + 1)))
  expect((typed - kept.length) * each).toBeLessThan(LOST_MOST_MS)
  expect(await box(after, 'source').inputValue()).toBe('Quỹ Vì người nghèo xã')
  await expect.poll(() => after.getByRole('radio', { name: 'Mùa Bá Thử' }).isChecked()).toBe(true)
  await again.close()
  rmSync(profile, { recursive: true })
})

test('what is typed while the scripts are still on their way is not overwritten by what was kept', async () => {
  await office.as('farmers', async (page) => {
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    await box(page, 'source').fill('Nguồn đã giữ')
    await box(page, 'note').fill('Ghi chú đã giữ')
    await page.getByRole('radio', { name: 'Hộ nghèo', exact: true }).check()
    await page.getByText(/^Đã lưu trên máy này/).waitFor()

    let release = () => {}
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.js', async (route) => {
      await slow
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await box(page, 'note').fill('Ghi chú gõ lại')
    await page.getByRole('radio', { name: 'Hộ cận nghèo' }).check()
    release()
    await page.getByText(/^Đã lấy lại nội dung đang nhập/).waitFor()
    expect(await box(page, 'source').inputValue()).toBe('Nguồn đã giữ')
    expect(await box(page, 'note').inputValue()).toBe('Ghi chú gõ lại')
    expect(await page.getByRole('radio', { name: 'Hộ cận nghèo' }).isChecked()).toBe(true)
  })
})

test('a browser that may keep nothing says so, and the form works', async () => {
  await office.as('farmers', async (page) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    await page.locator('main [name=note]').pressSequentially('Máy đầy')
    await page.getByText(/^Chưa lưu được, máy hết chỗ/).waitFor()
    expect(await box(page, 'note').inputValue()).toBe('Máy đầy')
  })
})
