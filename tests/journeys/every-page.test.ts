import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { menuOf } from '#entry/menu.ts'
import { roles } from '#platform/scope/index.ts'
import { desktop, openOffice, phone, type Who } from './office.ts'
import { allStops, type Stop } from './stops.ts'

const office = await openOffice()
const stops = await allStops(await office.known())

/** Asked in this order; the first whom the page opens for looks at it. */
const lookers = ['deputy', 'officer', 'specialist', 'administrator'] as const satisfies readonly Who[]
const STATEMENTS_MOST = 8
/** Pages that only lead on, or that another state opens; each is seen by a journey of its own. */
const leadsOn = new Set(['/', '/dang-xuat', '/tai-khoan/tat-xac-nhan'])
const signedOut = new Set(['/dang-nhap', '/dang-nhap/ma-xac-nhan'])
const menu = menuOf(roles).flatMap(({ to, children = [] }) => [to, ...children.map((below) => below.to)])
/** Below no other page: the menu's own, and those that stand beside it. */
const tops = new Set([...menu, '/tai-khoan', '/tim', '/tro-giup', '/he-thong/mau', '/*', ...signedOut])

/** A PC's window at 200 %, and the narrowest that must still do. */
const narrowed: Record<number, { width: number; height: number }> = {
  [desktop.width]: { width: 640, height: 400 },
  [phone.width]: { width: 320, height: 568 },
}

const pages = new Map<string, Page>()
async function pageOf(who: Who | null, width: number): Promise<Page> {
  const key = `${who} ${width}`
  const viewport = width === phone.width ? phone : desktop
  const page = pages.get(key) ?? (await (who ? office.pageOf(who, { viewport }) : office.open({ viewport })))
  pages.set(key, page)
  return page
}

const found = new Map<string, Who>()

/** Somebody whom the page opens for; null is nobody. */
async function lookerOf({ pattern, path }: Stop): Promise<Who | null> {
  if (signedOut.has(pattern)) return null
  const known = found.get(path)
  if (known) return known
  for (const who of lookers) {
    const page = await pageOf(who, desktop.width)
    const { status } = await answerOf(page, path)
    if (status !== (pattern === '/*' ? 404 : 200)) continue
    found.set(path, who)
    return who
  }
  throw new Error(`Nobody may open ${path}`)
}

async function answerOf(page: Page, path: string): Promise<{ status: number }> {
  const answer = await page.context().request.get(path, { maxRedirects: 0 })
  return { status: answer.status() }
}

/** So that the page that ends such a mark has one to end. */
beforeAll(async () => {
  const { side } = await office.known()
  await office.as('specialist', async (page) => {
    await page.goto(`/danh-muc/${side.place}/danh-dau`)
    await page.getByRole('radio').first().check()
    await page.locator('main [name=from]').fill('1/1/2022')
    await page.locator('main [name=basis]').fill('12/QĐ-TTg')
    await page.locator('main button[data-main]').click()
    await page.waitForURL(/danh-muc\/\d+$/)
  })
})

/** Where each looker's pages lead, by the shape of the address: one of a kind is enough. */
const links = new Map<string, { who: Who | null; href: string }>()

describe.each(stops.filter(({ pattern }) => !leadsOn.has(pattern)))('$path', (stop) => {
  for (const { width } of [desktop, phone])
    test(`is open to everybody at ${width} px`, async () => {
      const who = await lookerOf(stop)
      const page = await pageOf(who, width)
      const before = office.visits.length
      await page.goto(stop.path)
      expect(await page.locator('h1:not([inert] h1)').count(), 'one heading of the first level').toBe(1)
      expect(await page.title()).toMatch(/^[^–]{3,}.* – Giao Ban$/)
      if (!tops.has(stop.pattern)) expect(await page.evaluate(pathShown)).toMatch(/^(link )+current$/)
      expect(await page.locator('html').getAttribute('lang')).toBe('vi')
      expect(await page.evaluate(overflowing), 'wider than the window').toEqual([])
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)).toEqual([])
      await page.evaluate(spaceOut)
      expect(await page.evaluate(overflowing), 'wider than the window with text spaced out').toEqual([])
      expect(await page.evaluate(clipped), 'clipped with text spaced out').toEqual([])
      await page.setViewportSize(narrowed[width] ?? desktop)
      expect(await page.evaluate(overflowing), 'wider than the window, magnified').toEqual([])
      expect(await page.evaluate(clipped), 'clipped with text spaced out, magnified').toEqual([])
      await page.setViewportSize(width === phone.width ? phone : desktop)
      const asked = office.visits.slice(before).map(({ statements }) => statements ?? 0)
      expect(Math.max(...asked), 'questions to the database').toBeLessThanOrEqual(STATEMENTS_MOST)
      for (const href of await page.evaluate(hrefs)) links.set(`${who} ${shapeOf(href)}`, { who, href })
    })
})

test('no link leads nowhere', async () => {
  expect(links.size).toBeGreaterThan(20)
  const broken: string[] = []
  for (const { who, href } of links.values()) {
    const { status } = await answerOf(await pageOf(who, desktop.width), href)
    if (status >= 400) broken.push(`${status} ${href} for ${who}`)
  }
  expect(broken).toEqual([])
})

const shapeOf = (href: string): string =>
  (href.split('?')[0] ?? '')
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}|\/\d+/g, '#')
    .replace(/[a-z]+\.[\w-]+\/[\w-]+/, '#')

function hrefs(): string[] {
  return [...document.querySelectorAll('a[href^="/"]')].map((one) => one.getAttribute('href') ?? '')
}

/** The way from above down to the page itself. */
function pathShown(): string {
  const steps = document.querySelectorAll('nav[aria-label="Đường dẫn"]:not([inert] nav) li')
  const kindOf = (step: Element) => (step.querySelector('a[href]') ? 'link' : 'current')
  return [...steps].map(kindOf).join(' ')
}

/** What sticks out of the window, the outermost first; nothing when the document itself is no wider. */
function overflowing(): string[] {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const out = [...document.body.querySelectorAll('*')].filter(
    (one) => one.getBoundingClientRect().right > root.clientWidth + 1,
  )
  return [
    `${root.scrollWidth} > ${root.clientWidth}`,
    ...out.slice(0, 4).map((one) => one.outerHTML.slice(0, 100)),
  ]
}

/** WCAG 1.4.12. A sheet of its own, as a reader's extension would bring it: the policy forbids styles in the page. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Boxes that hide a part of their own text. What is only read aloud is one pixel large and left out. */
function clipped(): string[] {
  const hides = (one: Element) => {
    const { overflowX, overflowY, clip, clipPath } = getComputedStyle(one)
    const cut = (value: string) => value === 'hidden' || value === 'clip'
    if (clip !== 'auto' || clipPath !== 'none' || one.clientWidth <= 1) return false
    return (
      (cut(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
      (cut(overflowY) && one.scrollHeight > one.clientHeight + 1)
    )
  }
  return [...document.body.querySelectorAll('*')]
    .filter((one) => (one.textContent ?? '').trim() !== '' && !(one instanceof SVGElement) && hides(one))
    .map((one) => one.outerHTML.slice(0, 120))
}
