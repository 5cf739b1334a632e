import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openOffice, phone } from './office.ts'

const office = await openOffice()

type Step = { url: string; heading: string | null; text: string }

const stepOf = async (page: Page): Promise<Step> => ({
  url: page.url(),
  heading: await page.locator('h1:not([inert] h1)').textContent(),
  text: await page
    .locator('.drawer, main')
    .last()
    .textContent()
    // The foot of the paper tells the minute.
    .then((text) => (text ?? '').replace(/Số liệu lúc [^·]*·/, '')),
})

/** React draws a moment after the address has changed. */
async function drawn(page: Page, before: Step): Promise<void> {
  await expect.poll(() => stepOf(page).then(({ text }) => text)).not.toBe(before.text)
}

/** Clicks a link and waits until the page it leads to stands there. */
async function follow(page: Page, name: string | RegExp, within = page.locator('body')): Promise<void> {
  const link = within.getByRole('link', { name }).first()
  const href = await link.getAttribute('href')
  const before = await stepOf(page)
  await link.click()
  await page.waitForURL((url) => url.pathname + url.search === href, { waitUntil: 'commit' })
  await drawn(page, before)
}

/** Value and count of what stands behind it, as the figure's head tells them. */
async function headOf(page: Page): Promise<{ value: number; records: number }> {
  const drawer = page.locator('.drawer')
  const [value = ''] = /[\d.]+/.exec((await drawer.locator('.text-display').textContent()) ?? '') ?? []
  const [, records = ''] = /([\d.]+) bản ghi/.exec((await drawer.textContent()) ?? '') ?? []
  const digits = (text: string) => Number(text.replaceAll('.', ''))
  return { value: digits(value), records: digits(records) }
}

const amounts = async (page: Page): Promise<number[]> =>
  (await page.locator('.drawer table tbody tr td:nth-of-type(4)').allTextContents()).map((text) =>
    Number(text.replaceAll('.', '')),
  )

test('from a figure to its paper in four clicks; Back and each address restore every step', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban')
    const steps = [await stepOf(page)]
    await follow(page, 'Tổng giá trị hỗ trợ: ', page.locator('main'))
    steps.push(await stepOf(page))
    await follow(page, 'Huyện Kỳ Sơn', page.locator('.drawer table'))
    steps.push(await stepOf(page))
    await follow(page, 'Xã Mường Lống', page.locator('.drawer table'))
    steps.push(await stepOf(page))
    await follow(page, /^HT-/, page.locator('.drawer table'))
    const paper = page.getByRole('figure').locator('img').first()
    await paper.waitFor()
    await expect
      .poll(() => paper.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100)
    expect(await page.getByText('Người ghi').count()).toBeGreaterThan(0)
    expect(await page.getByRole('heading', { name: 'Lịch sử' }).count()).toBe(1)

    for (const before of steps.toReversed()) {
      await page.goBack()
      await expect.poll(() => stepOf(page)).toEqual(before)
    }
    for (const { url, heading, text } of steps) {
      await office.as('deputy', async (tab) => {
        await tab.goto(url)
        await tab.waitForLoadState('networkidle')
        expect(await stepOf(tab)).toEqual({ url, heading, text })
      })
    }
  })
})

test('each step begins at its title, however far down the link stood', async () => {
  for (const viewport of [{ width: 1280, height: 500 }, phone])
    await office.as(
      'deputy',
      async (page) => {
        await page.goto('/giao-ban')
        const figure = page.locator('main').getByRole('link', { name: 'Tổng giá trị hỗ trợ: ' }).first()
        await figure.scrollIntoViewIfNeeded()
        await figure.click()
        await atTitle(page, /support\.amount\/[\w-]+\?/)
        await page.locator('.drawer table').getByRole('link', { name: 'Huyện Kỳ Sơn' }).click()
        await atTitle(page, /support\.amount\/[\w-]+\/\d+/)
      },
      { viewport },
    )
})

test('once the briefing rests, each step down to the paper waits for its data only', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban')
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.locator('link[rel=modulepreload][href*="/show-"]').count()).toBe(1)
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.resourceType()))
    await follow(page, 'Tổng giá trị hỗ trợ: ', page.locator('main'))
    await follow(page, 'Huyện Kỳ Sơn', page.locator('.drawer table'))
    await follow(page, 'Xã Mường Lống', page.locator('.drawer table'))
    await follow(page, /^HT-/, page.locator('.drawer table'))
    await page.getByRole('figure').locator('img').first().waitFor()
    expect(asked.filter((kind) => kind !== 'image')).toEqual(['fetch', 'fetch', 'fetch', 'fetch'])
  })
})

async function atTitle(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address)
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('drawer-title')
  const { y = -1 } = (await page.locator('#drawer-title').boundingBox()) ?? {}
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y).toBeLessThan(200)
  const value = await page.locator('.drawer .text-display').boundingBox()
  expect(value?.y, 'the figure is in the window').toBeGreaterThan(0)
}

test('the list behind a figure has its total, and its amounts are the figure', async () => {
  const { side } = await office.known()
  await office.as('deputy', async (page) => {
    await page.goto(`/giao-ban/so/support.amount/2022-H1/${side.place}`)
    const { value, records } = await headOf(page)
    const found = await amounts(page)
    expect(found).toHaveLength(records)
    expect(found.reduce((sum, amount) => sum + amount, 0)).toBe(value)
    expect(await page.locator('.drawer').getByText(`${records} bản ghi`).count()).toBe(2)
  })
})

test('the lines of a figure add up to it', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban/so/support.amount/2022-H1?theo=commune')
    const { value, records } = await headOf(page)
    const cells = async (nth: number) =>
      (await page.locator(`#chia-theo td:nth-of-type(${nth})`).allTextContents())
        .map((text) => Number(text.replaceAll(/[^\d]/g, '')))
        .reduce((sum, one) => sum + one, 0)
    expect(await cells(1)).toBe(value)
    expect(await cells(2)).toBe(records)
    expect(await page.locator('#chia-theo').getByText('Cấp tỉnh').count()).toBe(1)
    expect(await page.locator('#chia-theo').getByText('Cấp huyện (đến 30/6/2025)').count()).toBe(1)
  })
})

test('the whole list behind a figure comes as a sheet, and nothing but it', async () => {
  const { side } = await office.known()
  await office.as('deputy', async (page) => {
    await page.goto(`/giao-ban/so/support.amount/2022-H1/${side.place}`)
    const { value, records } = await headOf(page)
    const href = await page.getByRole('link', { name: 'Tải Excel' }).getAttribute('href')
    const answer = await page.context().request.get(href ?? '')
    expect(answer.headers()['content-disposition']).toContain('.xlsx')
    const book = await readXlsx(new Uint8Array(await answer.body()))
    const [head, ...rows] = book.sheets[1]?.rows ?? []
    const column = head?.indexOf('Số tiền (đồng)') ?? -1
    expect(rows).toHaveLength(records)
    expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBe(value)
  })
})

test('behind a distinct figure stand its subjects, each opening its records', async () => {
  const { side } = await office.known()
  await office.as('deputy', async (page) => {
    await page.goto(`/giao-ban/so/support.households/2022-H1/${side.place}`)
    const { value } = await headOf(page)
    const rows = page.locator('.drawer table tbody tr')
    expect(await rows.count()).toBe(value)
    const twice = rows.filter({ hasText: 'Lầu Y Pà' })
    expect(await twice.getByRole('link', { name: /^HT-/ }).count()).toBeGreaterThan(1)
    await follow(page, /^HT-/, twice)
    expect(await page.locator('main').textContent()).toContain('Lầu Y Pà')
  })
})

test('a patient ends at a case code; the name opens with a purpose, which is logged', async () => {
  const { side } = await office.known()
  const patient = 'Lầu Bá Mẫu'
  await office.as('deputy', async (page) => {
    await page.goto(`/giao-ban/so/support.medical-persons/2022-Q2/${side.place}`)
    await page.waitForLoadState('networkidle')
    expect(await page.content()).not.toContain(patient)
    await follow(page, /^HT-/, page.locator('.drawer table'))
    expect(await page.content()).not.toContain(patient)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.content(), 'the certificate finds the name').not.toContain('/GCN-HN')
    const { rows: refused } = {
      rows: await page.context().request.get(`/tep/ho-tro/${await paperOf(side.medical)}`),
    }
    expect(refused.status()).toBe(404)
    await follow(page, 'Mở tên và giấy tờ người bệnh')
    await page.getByRole('button', { name: 'Mở', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByText('Ghi mục đích xem.').count()).toBe(2)
    await page.getByLabel('Mục đích xem').fill('Trả lời đơn của gia đình')
    await page.getByRole('button', { name: 'Mở', exact: true }).click()
    await page.getByText(patient).first().waitFor()
    expect(await page.locator('main img').count()).toBeGreaterThan(0)
    expect(await page.content()).toContain('/GCN-HN')
  })
  const logged = await office.rows<{ actor: string }>(
    `select e::text as actor from audit.entry e where e::text like '%open-patient%' and e::text like '%Trả lời đơn của gia đình%'`,
  )
  expect(logged).toHaveLength(1)
})

const paperOf = async (id: string): Promise<string> =>
  (await office.rows<{ id: string }>('select id from support.paper where case_id = $1', [id]))[0]?.id ?? ''

const pathOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').allTextContents()

test('a record leads back over the steps by which it was opened, and to the list from the list', async () => {
  const { side } = await office.known()
  await office.as('deputy', async (page) => {
    const step = `/giao-ban/so/support.amount/2022-H1/${side.place}?tim=pa`
    await page.goto(step)
    await follow(page, /^HT-/, page.locator('.drawer table'))
    const way = ['Giao ban quý II/2022', 'Tổng giá trị hỗ trợ', 'Huyện Kỳ Sơn', 'Xã Mường Lống']
    expect(await pathOf(page)).toEqual(way)
    await page.reload()
    expect(await pathOf(page)).toEqual(way)
    await page.getByRole('navigation', { name: 'Đường dẫn' }).getByText('Xã Mường Lống').click()
    await page.waitForURL(step)

    await page.goto('/an-sinh/ho-tro?loai=nha-o')
    await follow(page, /^HT-/, page.locator('main table'))
    expect(await pathOf(page)).toEqual(['Hỗ trợ an sinh'])
    await page.getByRole('navigation', { name: 'Đường dẫn' }).getByText('Hỗ trợ an sinh').click()
    await page.waitForURL('/an-sinh/ho-tro?loai=nha-o')

    for (const wrong of [
      '//a.vn/giao-ban/so/x/y',
      '/giao-ban/so/x/2022',
      '/giao-ban/so/%/%',
      'javascript:1',
    ]) {
      await page.goto(`/an-sinh/ho-tro/${side.house}?mo-tu=${encodeURIComponent(wrong)}`)
      expect(await pathOf(page), wrong).toEqual(['Hỗ trợ an sinh'])
    }
  })
})

test('the list behind a figure is searched without marks', async () => {
  const { side } = await office.known()
  await office.as('deputy', async (page) => {
    const found: string[][] = []
    for (const typed of ['lau y pa', 'Lầu Y Pà', 'LẦU Y PÀ']) {
      await page.goto(`/giao-ban/so/support.amount/2022-H1/${side.place}`)
      await page.locator('.drawer').getByRole('searchbox').fill(typed)
      await page.locator('.drawer').getByRole('button', { name: 'Tìm' }).click()
      await page.waitForURL(/tim=/)
      await expect.poll(() => page.locator('.drawer table').getByText('Và Bá Chò').count()).toBe(0)
      found.push(await page.locator('.drawer table tbody tr').allTextContents())
    }
    expect(found[0]?.length).toBeGreaterThan(1)
    expect(found[0]?.every((row) => row.includes('Lầu Y Pà'))).toBe(true)
    expect(found[1]).toEqual(found[0])
    expect(found[2]).toEqual(found[0])
  })
})

test('"lúc đó" and "hiện nay" have the same totals; today’s map has no district step', async () => {
  await office.as(
    'deputy',
    async (page) => {
      for (const figure of ['support.amount', 'support.tet-gifts', 'support.households']) {
        const heads = []
        for (const map of ['', '?ban-do=hien-nay']) {
          await page.goto(`/giao-ban/so/${figure}/2022-H1${map}`)
          heads.push(await headOf(page))
        }
        expect(heads[1], figure).toEqual(heads[0])
      }
      await page.goto('/giao-ban')
      await follow(page, 'hiện nay')
      expect(await page.locator('main').textContent()).toMatch(
        /của 460 xã, phường, thị trấn lúc đó, gộp theo 130 xã, phường hiện nay/,
      )
      await follow(page, 'Tổng giá trị hỗ trợ: ', page.locator('main'))
      const drawer = page.locator('.drawer')
      expect(await drawer.locator('svg a, svg [role=link], svg rect').count()).toBeGreaterThanOrEqual(130)
      expect(
        await drawer
          .locator('#chia-theo')
          .getByText(/^Huyện /)
          .count(),
      ).toBe(0)
      await follow(page, 'Xã Mường Lống', drawer.locator('table'))
      await follow(page, /^HT-/, drawer.locator('table'))
      expect(page.url()).toContain('/an-sinh/ho-tro/')
    },
    { viewport: phone },
  )
})
