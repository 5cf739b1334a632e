import sharp from 'sharp'
import { expect, test } from 'vitest'
import { box, entered, fillHelp, photoFromAPhone, problemsOf, save } from './entry.ts'
import { openOffice, phone } from './office.ts'

const office = await openOffice()
const front = 'Ủy ban MTTQ Việt Nam xã Mường Lống'
const onPhone = { viewport: phone, hasTouch: true }

/** The count behind a figure of quarter II, as its page tells it to somebody. */
async function countedFor(who: 'officer' | 'deputy'): Promise<number> {
  const { side } = await office.known()
  return office.as(who, async (page) => {
    await page.goto(`/giao-ban/so/support.cases/2022-Q2/${side.place}`)
    return Number(/\d+/.exec((await page.locator('.drawer .text-display').textContent()) ?? '')?.[0])
  })
}

test('the officer’s day: own work, help with a photo from the phone, a correction, a reversal; figures move at once', async () => {
  const before = [await countedFor('officer'), await countedFor('deputy')]
  const photo = await photoFromAPhone()
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Ki')
  await office.as(
    'officer',
    async (page) => {
      await page.goto('/')
      await page.waitForURL((url) => url.pathname === '/viec')
      expect(await page.locator('h1').textContent()).toBe('Việc của tôi')
      for (const part of ['Nhà quá hạn bàn giao', 'Phiếu chưa có giấy tờ', 'Bản nháp'])
        expect(await page.getByRole('heading', { name: part }).count(), part).toBe(1)
      await fillHelp(page, { body: front, recipient: 'Mùa Bá Thử' })
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
      await save(page)
      const code = await entered(page)
      await page.reload()
      await page.locator('h1').getByText(code).waitFor()
      expect(await page.getByText(`Đã ghi phiếu ${code}.`).count(), 'said once').toBe(0)
      const src = await page.getByRole('figure').locator('img').getAttribute('src')
      const stored = await (await page.context().request.get(src ?? '')).body()
      const { width, exif } = await sharp(stored).metadata()
      expect(width).toBeGreaterThan(300)
      expect(exif, 'neither place nor camera').toBeUndefined()
      expect([await countedFor('officer'), await countedFor('deputy')]).toEqual(before.map((n) => n + 1))

      await page.getByRole('link', { name: 'Đính chính' }).click()
      await box(page, 'amount').fill('5.500.000')
      await box(page, 'reason').fill('Gõ nhầm số tiền')
      await page.getByRole('button', { name: 'Ghi đính chính' }).click()
      await page.waitForURL(/\/ho-tro\/[\w-]+$/)
      const main = page.locator('main')
      await main.getByText('Gõ nhầm số tiền').waitFor()
      expect(await main.textContent()).toMatch(/5\.000\.000.*5\.500\.000/s)

      await page.getByRole('link', { name: 'Đảo phiếu' }).click()
      await page.getByRole('button', { name: /^Đảo phiếu HT-/ }).click()
      expect((await problemsOf(page)).summary).toEqual(['Ghi lý do.'])
      await box(page, 'reason').fill('Ghi nhầm hộ')
      await page.getByRole('button', { name: /^Đảo phiếu HT-/ }).click()
      await main.getByText(/Đã đảo ngày/).waitFor()
      expect(await main.getByText('Ghi nhầm hộ').count()).toBeGreaterThan(0)
    },
    onPhone,
  )
  expect([await countedFor('officer'), await countedFor('deputy')]).toEqual(before)
})

test('a double help is warned of, also by another body, and goes on with a reason', async () => {
  await office.as('farmers', async (page) => {
    await fillHelp(page, { recipient: 'Và Bá Chò' })
    await save(page)
    const warning = page.getByText(
      /^Hộ này đã được hỗ trợ sinh kế năm 2022 \(.*đ\)\. Ghi lý do nếu vẫn hỗ trợ\.$/,
    )
    await warning.waitFor()
    expect(await page.locator('main').getByRole('link', { name: /HT-/ }).count(), 'never the record').toBe(0)
    expect(await box(page, 'amount').inputValue()).toMatch(/^5\.?000\.?000$/)
    await page.getByRole('button', { name: 'Vẫn ghi, vì lý do trên' }).click()
    await warning.waitFor()
    await page.getByLabel('Lý do vẫn ghi').fill('Bò đợt trước đã chết vì dịch')
    await page.getByRole('button', { name: 'Vẫn ghi, vì lý do trên' }).click()
    await entered(page)
    expect(await page.locator('main').textContent()).toContain('Bò đợt trước đã chết vì dịch')
  })
})

test('a figure opens at the officer’s records at once: steps with one way on are passed over, Back leads to the briefing', async () => {
  const { side } = await office.known()
  await office.as('officer', async (page) => {
    await page.goto('/giao-ban')
    await page.locator('main').getByRole('link', { name: 'Lần hỗ trợ: ' }).first().click()
    await page.waitForURL((url) => url.pathname === `/giao-ban/so/support.cases/2022-Q2/${side.place}`)
    await page.locator('.drawer').getByRole('link', { name: /^HT-/ }).first().waitFor()
    const path = page.locator('.drawer').getByRole('navigation', { name: 'Đường dẫn' })
    await path.getByRole('link', { name: 'Huyện Kỳ Sơn' }).click()
    await page.locator('#chia-theo').getByRole('link', { name: 'Xã Mường Lống' }).waitFor()
    await path.getByRole('link', { name: 'Lần hỗ trợ' }).click()
    await page.locator('#chia-theo').getByRole('link', { name: 'Huyện Kỳ Sơn' }).waitFor()
    await page.goto('/giao-ban')
    await page.locator('main').getByRole('link', { name: 'Lần hỗ trợ: ' }).first().click()
    await page.waitForURL(/support\.cases/)
    await page.goBack()
    await page.waitForURL((url) => url.pathname === '/giao-ban')
  })
})

test('a figure shows the officer the own units, not a list of unknown ones; a list takes days as they are typed', async () => {
  await office.as('officer', async (page) => {
    await page.goto('/giao-ban/so/support.cases/2022-H1?theo=district')
    expect(await page.locator('#chia-theo tbody th').allTextContents()).toEqual(['Huyện Kỳ Sơn'])
    await page.goto('/an-sinh/ho-tro')
    await page.getByLabel('Từ ngày', { exact: true }).fill('1/6/2022')
    await page.getByLabel('Đến ngày', { exact: true }).fill('31/6/2022')
    await page.locator('main').getByRole('button', { name: 'Tìm' }).click()
    await page.getByText('Chưa đọc được ngày này.').waitFor()
    expect(await page.getByLabel('Đến ngày', { exact: true }).inputValue()).toBe('31/6/2022')
    const days = () => page.locator('main tbody td:nth-of-type(3)').allTextContents()
    // The box says at once that it does not read the day; the list comes with the answer.
    await expect.poll(async () => (await days()).filter((day) => !/^\d+\/6\/2022$/.test(day))).toEqual([])
    expect((await days()).length).toBeGreaterThan(0)
  })
})

test('nothing of another commune, by any address or request', async () => {
  const { own, foreign } = await office.sides()
  await office.as('officer', async (page) => {
    const { request } = page.context()
    const paths = (side: typeof own) => [
      `/an-sinh/ho-tro/${side.house}`,
      `/an-sinh/ho-tro/${side.house}/dinh-chinh`,
      `/an-sinh/ho-tro/${side.house}/dao`,
      `/an-sinh/ho-tro/${side.house}/giay-to`,
      `/an-sinh/ho-tro/${side.medical}/nguoi-benh`,
      `/an-sinh/ho-tro/moi?nhap=${side.draft}`,
      `/tep/ho-tro/${side.paper}`,
      `/ho/${side.household}`,
      `/ho/${side.household}/nguoi/${side.person}/sua`,
    ]
    for (const path of paths(own)) expect((await request.get(path)).status(), path).toBe(200)
    for (const path of paths(foreign)) {
      for (const asked of [
        path,
        `${path.split('?')[0]}.data${path.includes('?') ? `?${path.split('?')[1]}` : ''}`,
      ]) {
        const answer = await request.get(asked)
        expect(await answer.text(), asked).not.toContain('Vi Văn Mẫu')
        if (asked === path) expect(answer.status(), asked).toBe(404)
      }
    }
    const pressed = await request.post(`/an-sinh/ho-tro/${foreign.house}/dao`, {
      headers: { origin: office.address },
      multipart: { reason: 'Thử', version: '1', _key: crypto.randomUUID() },
    })
    expect(pressed.status()).toBe(404)
    for (const list of ['/ho?tim=vi+van+mau', '/an-sinh/ho-tro?tim=vi+van+mau', '/an-sinh/ho-tro']) {
      await page.goto(list)
      expect(await page.locator('main table').getByText('Vi Văn Mẫu').count(), list).toBe(0)
      expect(await page.locator('main').getByText('Nhôn Mai').count(), list).toBe(0)
    }
  })
  const [row] = await office.rows<{ n: number }>(
    'select count(*)::int as n from support.reversal where case_id = $1',
    [foreign.house],
  )
  expect(row?.n).toBe(0)
})

test('the same form sent twice makes one record', async () => {
  await office.as('officer', async (page) => {
    const note = `Gửi hai lần ${crypto.randomUUID()}`
    await fillHelp(page, { body: front, recipient: 'Già Nỏ Thử', note })
    const fields = await page
      .locator('main form[method=post]')
      .evaluate((form: HTMLFormElement) =>
        [...new FormData(form)].flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      )
    const send = () =>
      page.context().request.post(page.url(), {
        headers: { origin: office.address },
        multipart: Object.fromEntries(fields),
        maxRedirects: 0,
      })
    const answers = [...(await Promise.all([send(), send()])), await send()]
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303])
    expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1)
    const [row] = await office.rows<{ n: number }>(
      'select count(*)::int as n from support.case where note = $1',
      [note],
    )
    expect(row?.n).toBe(1)
  })
})

test('of two who correct one record, the second sees both values', async () => {
  await office.as('officer', async (page) => {
    await fillHelp(page, { body: front, recipient: 'Mùa Bá Thử', day: '21/6/2022' })
    await save(page)
    await entered(page)
    await page.getByRole('link', { name: 'Đính chính' }).click()
    await page.waitForURL(/dinh-chinh$/)
    await office.as('specialist', async (other) => {
      await other.goto(page.url())
      await box(other, 'amount').fill('6.000.000')
      await box(other, 'reason').fill('Theo chứng từ')
      await other.getByRole('button', { name: 'Ghi đính chính' }).click()
      await other.waitForURL(/\/ho-tro\/[\w-]+$/)
    })
    await box(page, 'amount').fill('7.000.000')
    await box(page, 'reason').fill('Theo biên nhận')
    await page.getByRole('button', { name: 'Ghi đính chính' }).click()
    const { summary, fields } = await problemsOf(page)
    expect(summary.join()).toMatch(
      /Trần Thị Mẫu đã sửa số tiền thành 6\.000\.000.*lúc \d\d:\d\d; bản trên máy này là 7\.000\.000.*\. Chọn bản đúng\./,
    )
    expect(fields).toEqual(summary)
    expect(await box(page, 'amount').inputValue()).toMatch(/^7\.?000\.?000$/)
    await page.getByRole('button', { name: 'Ghi đính chính' }).click()
    await page.waitForURL(/\/ho-tro\/[\w-]+$/)
    expect(await page.locator('main').textContent()).toMatch(/6\.000\.000.*7\.000\.000/s)
  })
})
