import { expect, test } from 'vitest'
import { box, problemsOf } from './entry.ts'
import { openOffice, phone } from './office.ts'

const office = await openOffice()
const full = 'Kỳ báo cáo quý II/2022: 16/3–15/6/2022'
const code = '2022-Q2@2022-03-16..2022-06-15'

test('the specialist declares a reporting period by phone, without script; a slip is said at its field and nothing typed is lost', async () => {
  await office.as(
    'specialist',
    async (page) => {
      await page.goto('/giao-ban')
      await page.getByRole('link', { name: 'Kỳ báo cáo' }).click()
      await page.getByText('Chưa khai kỳ báo cáo nào.').waitFor()
      await page.getByRole('link', { name: 'Khai kỳ báo cáo' }).click()
      await box(page, 'calendar').selectOption({ label: 'Quý II/2022' })
      await box(page, 'from').fill('16/3')
      await box(page, 'to').fill('15/6')
      await box(page, 'cutoff').fill('10/6')
      await box(page, 'basis').fill('Công văn mẫu số 1')
      await page.getByRole('button', { name: 'Khai kỳ báo cáo' }).click()
      const said = 'Hạn nhận bản ghi (10/6/2022) trước ngày chốt số liệu (15/6/2022). Sửa một trong hai ngày.'
      expect(await problemsOf(page)).toEqual({ summary: [said], fields: [said] })
      expect(await box(page, 'basis').inputValue()).toBe('Công văn mẫu số 1')
      await box(page, 'cutoff').fill('20/6')
      await page.getByRole('button', { name: 'Khai kỳ báo cáo' }).click()
      await page.getByRole('row').filter({ hasText: full }).getByText('đang dùng').waitFor()
    },
    { viewport: phone, javaScriptEnabled: false },
  )
})

test('the deputy secretary chooses it, opens a figure of it down to its records, and prints it on one sheet', async () => {
  await office.as('deputy', async (page) => {
    await page.goto('/giao-ban')
    await page.locator('summary').first().click()
    await page.locator('select[name=ky]').selectOption({ label: full })
    await page.getByRole('button', { name: 'Xem' }).click()
    await page.getByRole('heading', { level: 1, name: 'Giao ban kỳ báo cáo quý II/2022' }).waitFor()
    expect(new URL(page.url()).searchParams.get('ky')).toBe(code)
    await page.getByText('Nhận bản ghi đến hết ngày 20/6/2022, theo Công văn mẫu số 1.').waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual([
      'Chỉ tiêu',
      'Kỳ báo cáo quý II/2022 (16/3–15/6/2022)',
      'Trong kỳsơ bộ',
      'Kỳ trước16/12/2021–15/3/2022sơ bộ',
      'Cùng kỳ năm trước16/3–15/6/2021sơ bộ',
    ])
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)

    const [told] = await office.rows<{ n: string }>(
      `select count(*) as n from support.case where day between '2022-03-16' and '2022-06-15'
       and id not in (select case_id from support.reversal) and id not in (select case_id from support.joint)`,
    )
    await page.goto(`/giao-ban/so/support.cases/${code}?ky=${encodeURIComponent(code)}`)
    const drawer = page.locator('.drawer')
    expect(await drawer.locator('.text-display').textContent()).toBe(`${told?.n} lần`)
    await drawer.getByText(`Toàn tỉnh · ${full}`).waitFor()
    const { side } = await office.known()
    await page.goto(`/giao-ban/so/support.cases/${code}/${side.place}?ky=${encodeURIComponent(code)}`)
    const [here] = await office.rows<{ n: string }>(
      `select count(*) as n from support.case where day between '2022-03-16' and '2022-06-15' and place_id = $1
       and id not in (select case_id from support.reversal) and id not in (select case_id from support.joint)`,
      [side.place],
    )
    expect(await page.locator('.drawer .text-display').textContent()).toBe(`${here?.n} lần`)
    const rows = page.locator('.drawer').getByRole('link', { name: /^HT-/ })
    expect(await rows.count()).toBe(Math.min(Number(here?.n), await rows.count()))
    expect(await rows.count()).toBeGreaterThan(0)
    const asked = office.visits.filter(({ path }) => path.startsWith('/giao-ban'))
    const tooMany = asked.filter(({ statements = 0 }) => statements > 8)
    expect(tooMany, 'questions to the database').toEqual([])
  })
})

test('a page without a figure says why, and offers nothing to freeze', async () => {
  await office.as('deputy', async (page) => {
    for (const [quarter, why] of [
      ['2015-Q2', 'Chưa có bản ghi nào đến hết kỳ này nên chưa biết số liệu.'],
      ['2022-Q4', 'Kỳ này chưa bắt đầu.'],
      ['2022-Q3', 'Số liệu sơ bộ: kỳ chưa kết thúc'],
    ]) {
      await page.goto(`/giao-ban?ky=${quarter}`)
      await page.getByText(why ?? '').waitFor()
      expect(await page.getByRole('link', { name: 'Chốt số liệu' }).count()).toBe(0)
    }
  })
})

test('who reaches one commune is not told that its figures are the whole province’s', async () => {
  await office.as('officer', async (page) => {
    await page.goto('/giao-ban?ky=2022-Q2')
    await page.getByText('chính trị – xã hội · Phạm vi của tôi').waitFor()
    await page.goto('/giao-ban/so/support.cases/2022-Q2?ky=2022-Q2&theo=district')
    await page.locator('.drawer').getByText('Phạm vi của tôi · Quý II/2022').waitFor()
    expect(await page.getByText('Toàn tỉnh').count()).toBe(0)
  })
})

test('only who may freeze is offered it; frozen, the page keeps its figures under its own days', async () => {
  await office.as('auditor', async (page) => {
    await page.goto(`/giao-ban?ky=${encodeURIComponent(code)}`)
    expect(await page.getByRole('link', { name: 'Chốt số liệu' }).count()).toBe(0)
    expect((await page.goto(`/giao-ban/chot?ky=${encodeURIComponent(code)}`))?.status()).toBe(404)
  })
  await office.as('deputy', async (page) => {
    await page.goto(`/giao-ban?ky=${encodeURIComponent(code)}`)
    await page.getByRole('link', { name: 'Chốt số liệu' }).click()
    await page.waitForURL(/\/giao-ban\/chot/)
    expect(await page.locator('main ul li').allTextContents()).toEqual([
      full,
      'từ 16/12/2021 đến 15/3/2022',
      'từ 16/3/2021 đến 15/6/2021',
    ])
    await page.getByRole('button', { name: 'Chốt số liệu' }).click()
    await page.getByText(/^Chốt số liệu lúc .*người chốt: Nguyễn Văn Mẫu/).waitFor()
    await page.goto('/giao-ban/ky-bao-cao')
    await page.getByText(/^đã chốt lúc/).waitFor()
    await page.goto('/giao-ban?ky=2022-Q2')
    await page.getByRole('link', { name: 'Chốt số liệu' }).waitFor()
  })
})

test('a period that shares days with another is declared, and the list says in words which days count twice', async () => {
  await office.as('specialist', async (page) => {
    await page.goto('/giao-ban/ky-bao-cao/moi')
    await box(page, 'calendar').selectOption({ label: 'Quý I/2022' })
    await box(page, 'from').fill('16/12/2021')
    await box(page, 'to').fill('20/3/2022')
    await box(page, 'cutoff').fill('25/3/2022')
    await box(page, 'basis').fill('Công văn mẫu số 2')
    await page.getByRole('button', { name: 'Khai kỳ báo cáo' }).click()
    await page.getByText('Hai kỳ đang dùng có ngày trùng nhau: 16/3/2022–20/3/2022.').waitFor()
  })
})
