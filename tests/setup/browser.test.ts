import { expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'

test('a page opens in a real browser and its script runs', async () => {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
    await page.setContent('<button onclick="this.textContent = innerWidth + \' Đã bấm\'">Bấm</button>')
    await page.getByRole('button', { name: 'Bấm' }).click()
    expect(await page.getByRole('button').textContent()).toBe('360 Đã bấm')
  } finally {
    await browser.close()
  }
})
