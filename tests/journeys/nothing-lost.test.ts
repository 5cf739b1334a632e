import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { box, entered, enteredAnyway, fillHelp, photoFromAPhone, problemsOf, save } from './entry.ts'
import { openOffice, phone } from './office.ts'

const office = await openOffice()
const onPhone = { viewport: phone, hasTouch: true }

async function choosePhoto(page: Page, name = 'IMG_0001.jpg'): Promise<void> {
  const buffer = await photoFromAPhone()
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
}

const photos = (page: Page) => page.getByRole('figure').locator('img').count()
const countOf = async (note: string) =>
  (await office.rows<{ n: number }>('select count(*)::int as n from support.case where note = $1', [note]))[0]
    ?.n

test('a warning wants its reason; what was entered leaves nothing behind in the next form', async () => {
  await office.as(
    'officer',
    async (page) => {
      await fillHelp(page, { recipient: 'Và Bá Chò' })
      await choosePhoto(page)
      await save(page)
      const goOn = page.getByRole('button', { name: 'Vẫn ghi, vì lý do trên' })
      await goOn.click()
      const { summary, fields } = await problemsOf(page)
      expect(summary).toEqual(['Ghi lý do.'])
      expect(fields).toEqual(summary)
      expect(await page.title()).toMatch(/^Lỗi: /)
      await box(page, 'doubleReason').fill('Bò đợt trước đã chết vì dịch')
      await goOn.click()
      await entered(page)
      expect(await photos(page), 'the photo, once').toBe(1)
      await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
      await page.waitForLoadState('networkidle')
      expect(await page.getByText(/^Đã lấy lại nội dung/).count()).toBe(0)
      expect(await box(page, 'amount').inputValue()).toBe('')
      const own = page.getByRole('radio', { name: 'Ủy ban MTTQ Việt Nam xã Mường Lống' })
      expect(await own.isChecked(), 'the officer’s own body').toBe(true)
    },
    onPhone,
  )
})

test('without script a photo is chosen once, whatever is asked afterwards', async () => {
  await office.as(
    'officer',
    async (page) => {
      await fillHelp(page, { recipient: 'Mùa Bá Thử', day: '2/6/2022', amount: '1.500' })
      await choosePhoto(page)
      await save(page)
      await page.getByText('Đã gửi IMG_0001.jpg.').waitFor()
      await page.getByRole('button', { name: 'Đổi thành 1.500.000' }).click()
      await entered(page)
      expect(await photos(page)).toBe(1)
    },
    { ...onPhone, javaScriptEnabled: false },
  )
})

test('somebody else’s sent file, or a made-up one, is refused', async () => {
  const send = async (page: Page, kept: string) => {
    const key = await page.locator('[name=_key]').first().inputValue()
    return page.context().request.post('/an-sinh/ho-tro/moi?loai=sinh-ke', {
      headers: { origin: office.address },
      multipart: { _key: key, _kind: 'sinh-ke', _keptFiles: kept },
    })
  }
  const words = 'Tệp đã gửi trước đó không còn giữ được. Chọn lại tệp.'
  const bare = { javaScriptEnabled: false }
  const kept = await office.as(
    'officer',
    async (page) => {
      await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
      await choosePhoto(page)
      await save(page)
      const value = (await page.locator('[name=_keptFiles]').getAttribute('value')) ?? ''
      expect(await (await send(page, value)).text()).not.toContain(words)
      return value
    },
    bare,
  )
  await office.as(
    'stranger',
    async (page) => {
      await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
      for (const one of [kept, '["x.y","anh.jpg"]'])
        expect(await (await send(page, one)).text()).toContain(words)
    },
    bare,
  )
})

test('without a network the form stays as it is, with its photo, and is sent later', async () => {
  await office.as(
    'officer',
    async (page) => {
      const note = `Mất mạng ${randomBytes(6).toString('hex')}`
      await fillHelp(page, { recipient: 'Mùa Bá Thử', day: '3/6/2022', note })
      await choosePhoto(page)
      await page.context().setOffline(true)
      await save(page)
      const words = 'Cần có mạng để gửi. Nội dung đang nhập vẫn ở đây; có mạng lại thì gửi tiếp.'
      await page.locator('#cho-can-sua').getByText(words).waitFor()
      expect(await box(page, 'note').inputValue()).toBe(note)
      expect(await page.getByRole('radio', { name: 'Mùa Bá Thử' }).isChecked()).toBe(true)
      await page.context().setOffline(false)
      await save(page)
      await enteredAnyway(page)
      expect(await photos(page)).toBe(1)
      expect(await countOf(note)).toBe(1)
    },
    onPhone,
  )
})

test('a fault of the server leaves the form where it is, with the code to ask about', async () => {
  await office.as('officer', async (page) => {
    await fillHelp(page, { recipient: 'Mùa Bá Thử', day: '4/6/2022', note: 'Lúc máy chủ trục trặc' })
    await office.rows('alter table territory.place rename to away')
    try {
      await save(page)
      const words = /Hệ thống đang trục trặc.*Mã để hỏi:\s[\dA-F]{4}\.$/
      await page.locator('#cho-can-sua').getByText(words).waitFor()
    } finally {
      await office.rows('alter table territory.away rename to place')
    }
    expect(await box(page, 'note').inputValue()).toBe('Lúc máy chủ trục trặc')
  })
})

test('no answer for half a minute is said; sending again makes one record', async () => {
  await office.as('officer', async (page) => {
    const note = `Gửi lại ${randomBytes(6).toString('hex')}`
    await page.clock.install()
    await fillHelp(page, { recipient: 'Già Nỏ Thử', day: '5/6/2022', note })
    let first = true
    await page.route('**/moi.data**', async (route) => {
      if (!first || route.request().method() !== 'POST') return route.continue()
      first = false
      // It arrives and is done; its answer never comes back.
      await route.fetch()
    })
    await save(page)
    await page.getByText('Đang gửi …').waitFor()
    await expect.poll(() => countOf(note)).toBe(1)
    await page.clock.fastForward(31_000)
    const words = 'Chưa nhận được trả lời sau 30 giây. Phiếu vẫn ở đây; bấm Gửi lại sẽ không tạo hai phiếu.'
    await page.getByText(words).waitFor()
    await page.getByRole('button', { name: 'Gửi lại' }).click()
    await entered(page)
    expect(await countOf(note)).toBe(1)
  })
})

test('a photo of 14 MB is said to be too large before and after sending, and made smaller by one press', async () => {
  const side = 4000
  const noise = { raw: { width: side, height: side, channels: 3 as const } }
  const buffer = await sharp(randomBytes(side * side * 3), noise)
    .jpeg({ quality: 92 })
    .toBuffer()
  await office.as('officer', async (page) => {
    await fillHelp(page, { recipient: 'Già Nỏ Thử', day: '6/6/2022' })
    await page.locator('input[type=file]').setInputFiles({ name: 'lon.jpg', mimeType: 'image/jpeg', buffer })
    const words = (await page.locator('#f-paper-files').textContent()) ?? ''
    expect(words).toMatch(/^Ảnh 1\d(,\d)? MB, lớn hơn 10 MB\. Thu nhỏ giúp$/)
    await save(page)
    const { summary } = await problemsOf(page)
    expect(`${summary[0]} Thu nhỏ giúp`).toBe(words)
    await page.getByRole('button', { name: 'Thu nhỏ giúp' }).click()
    await page.getByText(/^Đã thu nhỏ còn \d(,\d)? MB\.$/).waitFor()
    await save(page)
    await enteredAnyway(page)
    expect(await photos(page)).toBe(1)
  })
}, 60_000)
