import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

export type Told = {
  kind?: 'sinh-ke' | 'hien-vat' | 'chua-benh'
  /** Of a few bodies, that are buttons. */
  body?: string | RegExp
  /** Of many bodies, that are a list (without script). */
  place?: string
  recipient: string
  day?: string
  amount?: string
  note?: string
}

/** Fills the form of one help up to the press of its button, as somebody would from top to bottom. */
export async function fillHelp(page: Page, told: Told): Promise<void> {
  const { kind = 'sinh-ke', body, recipient, day = '20/6/2022', amount = '5.000.000' } = told
  await page.goto(`/an-sinh/ho-tro/moi?loai=${kind}`)
  if (told.place) await box(page, 'body').selectOption({ label: told.place })
  if (body) await page.getByRole('radio', { name: body }).check()
  await box(page, '_searched').fill(recipient)
  await box(page, '_search').click()
  await page.getByRole('radio', { name: recipient }).check()
  await page.getByRole('radio', { name: 'Hộ nghèo', exact: true }).check()
  await box(page, 'day').fill(day)
  await box(page, 'amount').fill(amount)
  await box(page, 'source').fill('Quỹ Vì người nghèo xã')
  if (told.note) await box(page, 'note').fill(told.note)
}

export const box = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]`)

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Ghi phiếu' }).click()

/** The number of the record whose page stands there, once it does. */
export async function entered(page: Page): Promise<string> {
  await page.getByText(/^Đã ghi phiếu HT-\d+\.$/).waitFor()
  return /HT-\d+/.exec((await page.locator('h1').textContent()) ?? '')?.[0] ?? ''
}

/** The same where tests have helped the household before: a reason is given where one is asked for. */
export async function enteredAnyway(page: Page): Promise<string> {
  const reason = page.getByLabel('Lý do vẫn ghi')
  await reason
    .or(page.getByText(/^Đã ghi phiếu/))
    .first()
    .waitFor()
  if (await reason.count()) {
    await reason.fill('Đợt hai theo kế hoạch')
    await page.getByRole('button', { name: 'Vẫn ghi, vì lý do trên' }).click()
  }
  return entered(page)
}

/** Every message stands in the summary and at its field, word for word. */
export async function problemsOf(page: Page): Promise<{ summary: string[]; fields: string[] }> {
  await page.locator('#cho-can-sua').waitFor()
  const summary = await page.locator('#cho-can-sua').getByRole('link').allTextContents()
  const fields: string[] = []
  for (const link of await page.locator('#cho-can-sua').getByRole('link').all()) {
    const target = (await link.getAttribute('href'))?.slice(1) ?? ''
    const beside = page.locator(`[id="${target}-problem"], [id="${target}"]`).first()
    fields.push(((await beside.textContent()) ?? '').trim().replace(/^Lỗi: /, ''))
  }
  return { summary, fields }
}

/** A photo as a phone takes it: with the place in it. */
export function photoFromAPhone(): Promise<Buffer> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '19/1 21/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '104/1 20/1 0/1',
  }
  return sharp({ create: { width: 900, height: 1200, channels: 3, background: '#8c6a00' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Máy thử', Model: 'Kiểu thử' }, IFD3: place })
    .toBuffer()
}
