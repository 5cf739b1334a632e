import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { box, entered, enteredAnyway, fillHelp, photoFromAPhone, problemsOf, save } from './entry.ts'
import { openOffice, phone } from './office.ts'

const office = await openOffice()
const front = 'Ủy ban MTTQ Việt Nam xã Mường Lống'

test('an empty form says at each field and in the summary what is missing', async () => {
  await office.as('officer', async (page) => {
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    await save(page)
    const { summary, fields } = await problemsOf(page)
    expect(summary).toEqual([
      'Chọn hộ được hỗ trợ.',
      'Chọn diện: hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo hoặc khó khăn khác.',
      'Nhập ngày hỗ trợ.',
      'Nhập số tiền.',
      'Nhập nguồn tiền.',
    ])
    for (const [nth, words] of summary.entries()) expect(fields[nth]).toContain(words)
    expect(await page.getByText('Có 5 chỗ cần sửa').count()).toBe(1)
    expect(await page.title()).toMatch(/^Lỗi: /)
    expect(await page.evaluate(() => document.activeElement?.closest('#cho-can-sua') !== null)).toBe(true)
  })
})

const slips: [string, { day?: string; amount?: string }, string][] = [
  ['a day that does not exist', { day: '31/6/2022' }, 'Tháng 6 chỉ có 30 ngày. Kiểm tra lại ngày 31/6/2022.'],
  ['no money', { amount: '0' }, 'Số tiền phải lớn hơn 0. Trả lại tiền thì dùng phiếu chi.'],
]
for (const [name, slip, words] of slips)
  test(`${name} is said at the field and in the summary, what was typed stays`, async () => {
    await office.as('officer', async (page) => {
      await fillHelp(page, { body: front, recipient: 'Mùa Bá Thử', ...slip })
      await save(page)
      const { summary, fields } = await problemsOf(page)
      expect(summary).toEqual([words])
      expect(fields[0]).toContain(words)
      for (const [field, typed] of Object.entries(slip))
        expect(await box(page, field).inputValue()).toBe(typed)
      expect(await box(page, 'source').inputValue()).toBe('Quỹ Vì người nghèo xã')
    })
  })

test('an oddly small sum is asked about and mended by one press', async () => {
  await office.as('officer', async (page) => {
    await fillHelp(page, { body: front, recipient: 'Già Nỏ Thử', day: '22/6/2022', amount: '1.500' })
    await save(page)
    await page.getByText('1.500 đồng nhỏ bất thường. Có phải 1.500.000 đồng?').waitFor()
    expect(await page.getByRole('button', { name: 'Đúng là 1.500' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Đổi thành 1.500.000' }).click()
    await entered(page)
    expect(await page.locator('main').textContent()).toMatch(/Số tiền1\.500\.000\sđồng/)
  })
})

test('files of a wrong kind, of no bytes, of 100 MB are refused in words; nothing is recorded', async () => {
  const count = () => office.rows<{ n: number }>('select count(*)::int as n from support.case')
  const before = await count()
  const large = join(office.dataDir, 'lon.jpg')
  writeFileSync(large, await photoFromAPhone())
  truncateSync(large, 100 * 1024 * 1024)
  const text = Buffer.from('Đây là chữ, không phải ảnh.')
  const tries = [
    [{ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: text }, /Chỉ nhận ảnh JPG, PNG hoặc PDF/],
    [
      { name: 'anh.heic', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic....') },
      /Chỉ nhận ảnh JPG, PNG hoặc PDF\. Tệp đang chọn là \.heic/,
    ],
    [{ name: 'trong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }, /trống|rỗng|0 byte/i],
    [large, /lớn hơn \d+ MB/],
  ] as const
  await office.as('officer', async (page) => {
    await fillHelp(page, { body: front, recipient: 'Mùa Bá Thử', day: '23/6/2022' })
    for (const [file, words] of tries) {
      await page.locator('input[type=file]').setInputFiles(file)
      await save(page)
      await expect.poll(() => page.locator('#cho-can-sua').textContent(), { timeout: 15_000 }).toMatch(words)
      expect(await box(page, 'source').inputValue()).toBe('Quỹ Vì người nghèo xã')
    }
    expect(await count()).toEqual(before)
  })
})

test('a file named with a path is refused in words', async () => {
  await office.as('officer', async (page) => {
    await fillHelp(page, { body: front, recipient: 'Mùa Bá Thử', day: '24/6/2022' })
    const buffer = await photoFromAPhone()
    // A browser strips folders from a chosen file's name, so the form is sent as a program would.
    const address = page.url()
    const typed = await page
      .locator('form[enctype="multipart/form-data"]')
      .evaluate((form) =>
        form instanceof HTMLFormElement
          ? [...new FormData(form)].filter(([, value]) => typeof value === 'string')
          : [],
      )
    const multipart = {
      ...Object.fromEntries(typed.map(([name, value]) => [name, String(value)])),
      [(await page.locator('input[type=file]').first().getAttribute('name')) ?? '']: {
        name: '../../x.jpg',
        mimeType: 'image/jpeg',
        buffer,
      },
    }
    const answer = await page.request.post(address, { multipart, headers: { origin: office.address } })
    expect(answer.status()).toBe(422)
    expect(await answer.text()).toContain('có dấu gạch chéo như một đường dẫn')
  })
})

test('an expired session keeps the form', async () => {
  await office.as(
    'farmers',
    async (page) => {
      await fillHelp(page, { recipient: 'Mùa Bá Thử', day: '25/6/2022', note: 'Nhập dở lúc hết phiên' })
      // Typed text is kept on leaving the field.
      await box(page, 'source').focus()
      await page.waitForTimeout(300)
      await page.context().clearCookies()
      await save(page)
      await page.getByText('Phiên làm việc đã hết. Đăng nhập lại, nội dung đang nhập còn nguyên.').waitFor()
      await page.getByLabel('Tên đăng nhập').fill('nongdan')
      await page.getByLabel('Mật khẩu').fill(office.password('farmers'))
      await page.getByRole('button', { name: 'Đăng nhập' }).click()
      await page.waitForURL((url) => url.pathname === '/an-sinh/ho-tro/moi')
      await page.getByText(/^Đã lấy lại nội dung đang nhập/).waitFor()
      await expect.poll(() => page.getByRole('radio', { name: 'Mùa Bá Thử' }).isChecked()).toBe(true)
      expect(await box(page, 'note').inputValue()).toBe('Nhập dở lúc hết phiên')
      expect(await box(page, 'amount').inputValue()).toMatch(/^5\.?000\.?000$/)
    },
    { viewport: phone },
  )
})

test('without script: reading down to the record, and entering help', async () => {
  const bare = { javaScriptEnabled: false, viewport: phone }
  await office.as(
    'deputy',
    async (page) => {
      await page.goto('/giao-ban')
      const row = page.getByRole('row').filter({ hasText: 'Tổng giá trị hỗ trợ' })
      await row.getByRole('link').first().click()
      const table = page.locator('.drawer table')
      for (const name of ['Huyện Kỳ Sơn', 'Xã Mường Lống']) {
        await expect.poll(() => page.title()).toBe('Tổng giá trị hỗ trợ – Giao Ban')
        await table.getByRole('link', { name }).first().click()
      }
      // Records of the tests above stand here too, and some have no paper.
      const withPaper = table.getByRole('row').filter({ hasNotText: 'chưa có' })
      await withPaper.getByRole('link', { name: /^HT-/ }).first().click()
      await page.getByRole('figure').locator('img').first().waitFor()
    },
    bare,
  )
  await office.as(
    'officer',
    async (page) => {
      await fillHelp(page, { body: front, recipient: 'Mùa Bá Thử', day: '26/6/2022' })
      const buffer = await photoFromAPhone()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer })
      await save(page)
      await enteredAnyway(page)
    },
    bare,
  )
})

test('every search finds with and without marks, whatever the place of the tone', async () => {
  await office.as('officer', async (page) => {
    for (const [name, hamlet] of [
      ['Nguyễn Thị Hòa', 'Bản Thử 1'],
      ['Nguyễn Thị Hoà', 'Bản Thử 2'],
    ] as const) {
      await page.goto('/ho/moi')
      await page.waitForLoadState('networkidle')
      await box(page, 'hamlet').fill(hamlet)
      await box(page, 'headName').fill(name)
      await page.getByRole('button', { name: 'Ghi hộ vào sổ' }).click()
      await page.waitForURL(/\/ho\/[\w-]{36}/)
    }
    for (const name of ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà']) {
      await fillHelp(page, { body: front, recipient: name, day: '7/6/2022' })
      await save(page)
      await entered(page)
    }
    const { side } = await office.known()
    const places = {
      'the households': ['/ho?tim=', 'main table tbody tr'],
      'the helps': ['/an-sinh/ho-tro?tim=', 'main table tbody tr'],
      'quick search': ['/tim?tim=', 'main li'],
      'records behind a figure': [
        `/giao-ban/so/support.amount/2022-Q2/${side.place}?tim=`,
        '.drawer tbody tr',
      ],
      'subjects of a figure': [
        `/giao-ban/so/support.households/2022-Q2/${side.place}?tim=`,
        '.drawer tbody tr',
      ],
    }
    for (const [where, [path = '', rows = '']] of Object.entries(places)) {
      const found: string[][] = []
      for (const typed of [
        'nguyen thi hoa',
        'Nguyễn Thị Hoà',
        'NGUYỄN THỊ HÒA',
        'Nguyễn Thị Hòa'.normalize('NFD'),
      ]) {
        await page.goto(path + encodeURIComponent(typed))
        found.push(await page.locator(rows).allTextContents())
      }
      const names = where === 'quick search' ? 4 : 2
      expect(
        found[0]?.filter((row) => /Nguyễn Thị (Hòa|Hoà)/.test(row)),
        where,
      ).toHaveLength(names)
      for (const again of found) expect(again, where).toEqual(found[0])
    }
  })
})

test('an address beyond the last page of a list shows the last page, one that is no page the first', async () => {
  const { side } = await office.known()
  const lists = {
    specialist: ['/an-sinh/ho-tro', '/ho', '/danh-muc', '/danh-muc/to-chuc', `/ho/${side.household}`],
    deputy: [
      `/giao-ban/so/support.amount/2022-H1/${side.place}`,
      `/giao-ban/so/support.households/2022-H1/${side.place}`,
    ],
    administrator: ['/quan-tri/tai-khoan'],
  } as const
  for (const who of ['specialist', 'deputy', 'administrator'] as const)
    await office.as(who, async (page) => {
      for (const list of lists[who])
        for (const wrong of ['999', 'abc', '-1', '0']) {
          await page.goto(`${list}?trang=${wrong}`)
          const rows = page.locator('main table:not([inert] table) tbody tr')
          expect(await rows.count(), page.url()).toBeGreaterThan(0)
          if (wrong === '999') expect(page.url()).not.toContain('999')
        }
    })
})
