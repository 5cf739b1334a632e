import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desktop, openOffice, phone } from './office.ts'

const office = await openOffice()

/** A row of the briefing's table as its cells' figures stand, without their marks. */
const rowOf = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: false }) })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link.textContent ?? '').split(': ').at(-1)))

const periods = [
  ['2022-04-01', '2022-06-30'],
  ['2022-01-01', '2022-03-31'],
  ['2021-04-01', '2021-06-30'],
  ['2022-01-01', '2022-06-30'],
  ['2021-07-01', '2021-12-31'],
  ['2021-01-01', '2021-06-30'],
]

/** The same row told from the records by hand; before the first record nothing is known. */
async function counted(what: string, day: string, where: string): Promise<string[]> {
  const [first] = await office.rows<{ day: string }>('select min(day)::text as day from support.case')
  const columns = periods.map(async ([from = '', to = '']) => {
    const [found] = await office.rows<{ n: string }>(
      `select ${what} as n from support.case c
        
        left join support.stage s on s.case_id = c.id and s.stage = 'first-disbursement'
        where ${where} and ${day} between $1 and $2
          and c.id not in (select case_id from support.reversal) and c.id not in (select case_id from support.joint)`,
      [from, to],
    )
    return to < (first?.day ?? '') ? '…' : String(found?.n)
  })
  return Promise.all(columns)
}

test('the deputy secretary reads quarter II/2022: named columns, figures, marks', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/')
    await page.waitForURL((url) => url.pathname === '/giao-ban')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Giao ban quý II/2022')
    const heads = await page.getByRole('columnheader').allTextContents()
    expect(heads).toEqual([
      'Chỉ tiêu',
      'Quý II/2022 (dương lịch, 1/4–30/6/2022)',
      '6 tháng đầu năm 2022 (dương lịch, 1/1–30/6/2022)',
      'Trong kỳsơ bộ',
      'Kỳ trướcQuý I/2022sơ bộ',
      'Cùng kỳ năm trướcQuý II/2021sơ bộ',
      'Trong kỳsơ bộ',
      'Kỳ trước6 tháng cuối năm 2021sơ bộ',
      'Cùng kỳ năm trước6 tháng đầu năm 2021sơ bộ',
    ])
    expect(await rowOf(page, 'Lần hỗ trợ')).toEqual(await counted('count(*)', 'c.day', 'true'))
    const funded = "s.day is not null and c.programme = 'great-unity'"
    expect(await rowOf(page, 'Nhà đại đoàn kết đã giải ngân')).toEqual(
      await counted('count(*)', 's.day', funded),
    )
    const poor = "c.kind = 'livelihood' and c.declared_class = 'poor'"
    expect(await rowOf(page, 'Hộ nghèo được hỗ trợ sinh kế')).toEqual(
      await counted('count(distinct c.household_id)', 'c.day', poor),
    )
    expect(await page.getByText('đã chốt', { exact: true }).count()).toBe(0)
  })
})

test('the menu shows only what exists', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban')
    const links = await page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link').all()
    for (const link of links) {
      const answer = await page.context().request.get((await link.getAttribute('href')) ?? '')
      expect(answer.status(), (await link.textContent()) ?? '').toBe(200)
    }
    expect(links.length).toBeGreaterThan(0)
  })
})

test('a unit that does not exist is no page, not the whole province with nothing in it', async () => {
  await office.as('deputy', async ({ request }) => {
    for (const unit of ['99999', '2147483648'])
      expect((await request.get(`/giao-ban?don-vi=${unit}`)).status(), unit).toBe(404)
  })
})

test('the page prints on one sheet', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban?ky=2022-Q2')
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    // The width of A4 between the margins of the sheet.
    await page.setViewportSize({ width: 624, height: 971 })
    const across = await page.locator('main td > *').evaluateAll((all) =>
      all.flatMap((one) => {
        const cell = one.closest('td')?.getBoundingClientRect()
        const { left, right } = one.getBoundingClientRect()
        return cell && (left < cell.left - 1 || right > cell.right + 1) ? [one.textContent] : []
      }),
    )
    expect(across, 'figures that lie over their neighbours').toEqual([])
    expect(await page.getByText('Bản in ngày').isVisible()).toBe(true)
    expect(await page.getByRole('navigation', { name: 'Menu chính' }).isVisible()).toBe(false)
  })
})

test('page script stays within 170 kB compressed', async () => {
  await office.as('deputy', async (page) => {
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto('/giao-ban')
    await page.waitForLoadState('networkidle')
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(10_000)
    expect(total).toBeLessThanOrEqual(170_000)
  })
})

for (const viewport of [desktop, phone])
  test(`the phone's and the desk's briefing say the same at ${viewport.width} px`, async () => {
    await office.as(
      'deputy',
      async (page) => {
        await page.goto('/giao-ban')
        expect(await rowOf(page, 'Lần hỗ trợ')).toEqual(await counted('count(*)', 'c.day', 'true'))
      },
      { viewport, javaScriptEnabled: false },
    )
  })

test('paper tells whose figures it holds, of when, and where they live on; a draft says so across', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban?ky=2022-Q2&ban-do=hien-nay')
    const [foot, draft] = [page.locator('main footer'), page.getByText('DỰ THẢO', { exact: true })]
    expect([await foot.isVisible(), await draft.isVisible()], 'on the screen').toEqual([false, false])
    await page.emulateMedia({ media: 'print' })
    expect([await foot.isVisible(), await draft.isVisible()], 'on paper').toEqual([true, true])
    const said = (await foot.locator('p').allTextContents()).join(' ').replaceAll('\u00a0', ' ')
    expect(said).toMatch(
      /^Toàn tỉnh · Số liệu lúc \d\d:\d\d ngày [\d/]+, giờ máy · Bản in ngày 25\/7\/2022, người in: Nguyễn Văn Mẫu, Tỉnh Nghệ An Mã GB-2022-Q2\./,
    )
    expect(said).toContain(`quét mã hoặc mở ${page.url()}`)
    const { width = 0 } = (await foot.locator('svg').boundingBox()) ?? {}
    // Two centimetres: a phone reads it at arm's length.
    expect(width).toBeGreaterThan(70)
  })
})

test('a printed list lies across, begins on its first sheet and tells what it was filtered by', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/an-sinh/ho-tro?loai=nha-o')
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1')).toMatch(/MediaBox \[0 0 841[.\d]* 59[45]/)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('p', { hasText: 'Lọc theo: Nhà ở' }).isVisible()).toBe(true)
    const sheet = page.locator('.sheet').first()
    expect(await sheet.evaluate((one) => getComputedStyle(one).breakInside)).toBe('auto')
    expect(await page.locator('main footer').isVisible()).toBe(true)
  })
})
