import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { box, entered, fillHelp, problemsOf, save } from './entry.ts'
import { openOffice } from './office.ts'

const office = await openOffice()

const figure = '/giao-ban/so/support.cases/2022-Q2'
const shown = async (page: Page): Promise<number> => {
  await page.goto(figure)
  return Number(/\d+/.exec((await page.locator('.drawer .text-display').textContent()) ?? '')?.[0])
}

test('freezing, a late entry with a reason by the province, a reversal: the frozen page keeps its figures', async () => {
  const frozen = await office.as('deputy', async (page) => {
    const value = await shown(page)
    expect(await page.locator('.drawer').getByText('sơ bộ', { exact: true }).count()).toBe(1)
    await page.goto('/giao-ban')
    await page.getByRole('link', { name: 'Chốt số liệu' }).click()
    await page.waitForURL(/\/giao-ban\/chot/)
    const periods = await page.locator('main ul li').allTextContents()
    expect(periods).toEqual(
      expect.arrayContaining([
        'Quý II/2022 (dương lịch, 1/4–30/6/2022)',
        'Quý I/2022 (dương lịch, 1/1–31/3/2022)',
        '6 tháng đầu năm 2022 (dương lịch, 1/1–30/6/2022)',
      ]),
    )
    await page.getByRole('button', { name: 'Chốt số liệu' }).click()
    await page.getByText(/^Chốt số liệu lúc .*người chốt: Nguyễn Văn Mẫu/).waitFor()
    const heads = page.getByRole('columnheader').getByText('đã chốt', { exact: true })
    expect(await heads.count(), 'said once a column').toBe(6)
    expect(await page.getByText('sơ bộ', { exact: true }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Chốt số liệu' }).count(), 'once and for all').toBe(0)
    return value
  })

  await office.as('officer', async (page) => {
    await fillHelp(page, { body: /^Ủy ban MTTQ/, recipient: 'Mùa Bá Thử' })
    await save(page)
    const { summary } = await problemsOf(page)
    expect(summary.join()).toMatch(
      /^Quý II\/2022 đã khóa ngày 25\/7\. Ghi vào quý III, hoặc gửi đề nghị mở khóa cho tỉnh\.$/,
    )
  })

  const code = await office.as(
    'specialist',
    async (page) => {
      await fillHelp(page, { recipient: 'Mùa Bá Thử', place: 'Ủy ban MTTQ Việt Nam tỉnh Nghệ An' })
      await save(page)
      await page.getByText(/^Quý II\/2022 đã khóa ngày .*Ghi lý do nếu vẫn ghi vào kỳ này\.$/).waitFor()
      await page.getByLabel('Lý do vẫn ghi').fill('Hồ sơ của huyện đến muộn')
      await page.getByRole('button', { name: 'Vẫn ghi, vì lý do trên' }).click()
      return entered(page)
    },
    { javaScriptEnabled: false },
  )

  await office.as('deputy', async (page) => {
    expect(await shown(page), 'the frozen figure').toBe(frozen)
    const drawer = page.locator('.drawer')
    await drawer.getByText(`Nay là ${frozen + 1} lần (+1 sau chốt).`).waitFor()
    expect(await drawer.getByText('có thay đổi sau chốt').count()).toBe(1)
    const late = drawer.getByRole('row').filter({ hasText: 'Hồ sơ của huyện đến muộn' })
    expect(await late.count()).toBe(1)
    expect(await late.getByRole('link').textContent(), 'its number, as people say it').toBe(code)
    await late.getByRole('link').click()
    await page.locator('h1').filter({ hasText: code }).waitFor()
    await page.goto('/giao-ban')
    expect(await page.getByText('có thay đổi sau chốt').count()).toBeGreaterThan(0)
    await page.goto('/giao-ban?ban-do=hien-nay')
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    const paper = await page.pdf({ preferCSSPageSize: true })
    expect(
      paper.toString('latin1').match(/\/Type \/Page\b/g),
      'one sheet, also frozen and changed',
    ).toHaveLength(1)
    const { side, district } = await office.known()
    const before = office.visits.length
    for (const step of ['', `/${district}`, `/${side.place}`, '/cap-tinh'])
      await page.goto(`${figure}${step}`)
    const asked = office.visits.slice(before).map(({ statements }) => statements ?? 0)
    expect(Math.max(...asked), 'questions to the database').toBeLessThanOrEqual(8)
  })

  await office.as('specialist', async (page) => {
    await page.goto(`/an-sinh/ho-tro?tim=${code}`)
    await page.getByRole('link', { name: code }).click()
    await page.getByRole('link', { name: 'Đảo phiếu' }).click()
    await box(page, 'reason').fill('Huyện đã ghi phiếu này')
    await page.getByRole('button', { name: /^Đảo phiếu HT-/ }).click()
    await page
      .getByText(/Đã đảo ngày/)
      .first()
      .waitFor()
  })
  await office.as('deputy', async (page) => {
    expect(await shown(page)).toBe(frozen)
    expect(await page.locator('.drawer').getByText('Nay là').count(), 'entered and reversed').toBe(0)
  })

  const { side } = await office.known()
  await office.as('specialist', async (page) => {
    await page.goto(`/an-sinh/ho-tro/${side.livelihood}/dao`)
    await box(page, 'reason').fill('Ghi trùng với Hội Nông dân')
    await page.getByRole('button', { name: /^Đảo phiếu HT-/ }).click()
    await page
      .getByText(/Đã đảo ngày/)
      .first()
      .waitFor()
  })
  await office.as('deputy', async (page) => {
    expect(await shown(page)).toBe(frozen)
    const drawer = page.locator('.drawer')
    await drawer.getByText(new RegExp(`Nay là ${frozen - 1} lần \\(.1 sau chốt\\)\\.`)).waitFor()
    expect(await drawer.getByRole('row').filter({ hasText: 'Ghi trùng với Hội Nông dân' }).count()).toBe(1)
  })
})
