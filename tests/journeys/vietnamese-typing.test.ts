import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

const office = await openOffice()

/** The sample line: stacked marks, tails, capitals. */
const line =
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hữu Khuông – Nguyễn Thị Ngữ, hộ cận nghèo, đỡ đầu trẻ mồ côi ẪỄỖ ạệọ'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const plain = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd')
const shaped = (letter: string) => letter.normalize('NFD').replace(TONES, '').normalize('NFC')

/** How a word grows under a Vietnamese keyboard: each letter bare, then with its shape; the tones at the end. */
function growth(word: string): string[] {
  const letters = [...word]
  const steps: string[] = []
  for (const [nth, letter] of letters.entries()) {
    const before = letters.slice(0, nth).map(shaped).join('')
    steps.push(before + plain(letter))
    if (shaped(letter) !== plain(letter)) steps.push(before + shaped(letter))
  }
  for (const [nth, letter] of letters.entries())
    if (letter !== shaped(letter))
      steps.push(letters.map((one, at) => (at <= nth ? one : shaped(one))).join(''))
  return steps
}

const words = line.split(/(?<= )/)

/** Unikey swallows the key of a mark, sends Backspace up to the letter it changes, and the letters anew as packets. */
async function retype(keys: CDPSession): Promise<void> {
  const sent: Promise<unknown>[] = []
  const press = (key: object) => {
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }))
    sent.push(keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' }))
  }
  const backspace = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
  for (const word of words) {
    let shown = ''
    for (const next of growth(word)) {
      let same = 0
      while (same < shown.length && shown[same] === next[same]) same++
      for (let at = same; at < shown.length; at++) press(backspace)
      for (const letter of next.slice(same)) press({ key: letter, text: letter, windowsVirtualKeyCode: 231 })
      shown = next
    }
  }
  await Promise.all(sent)
}

/** Phones and some keyboards hold the word back as a composition, and give it out at its end. */
async function compose(keys: CDPSession): Promise<void> {
  for (const word of words) {
    for (const text of growth(word))
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await keys.send('Input.insertText', { text: word })
  }
}

const BOXES =
  'input:is([type=text], [type=search], [type=tel], :not([type])):visible:not([readonly]), textarea:visible'

/** What stands in each box right after the last letter, before it is left. */
async function typedInto(page: Page, type: (keys: CDPSession) => Promise<void>): Promise<[string, string][]> {
  const keys = await page.context().newCDPSession(page)
  const found: [string, string][] = []
  for (const box of await page.locator(BOXES).all()) {
    await box.focus()
    await box.fill('')
    await type(keys)
    found.push([await nameOf(box), await box.inputValue()])
    await page.keyboard.press('Escape')
  }
  return found
}

const nameOf = (box: Locator) =>
  box.evaluate((one) => `${one.getAttribute('name')} ${one.getAttribute('role') ?? one.getAttribute('type')}`)

/** Every kind of box that the product has, then the form where the most is typed. */
const pages = ['/he-thong/mau', '/an-sinh/ho-tro/moi?loai=hien-vat']

for (const [name, type] of [
  ['Unikey sends Backspace and the letters anew', retype],
  ['a composition is held back until its end', compose],
] as const)
  test(`no wrong letter in any box where ${name}`, async () => {
    await office.as('specialist', async (page) => {
      for (const path of pages) {
        await page.goto(path)
        await page.waitForLoadState('networkidle')
        const found = await typedInto(page, type)
        expect(found.length, path).toBeGreaterThan(5)
        expect(found.filter(([, text]) => text !== line)).toEqual([])
      }
    })
  })

test('a list narrows to what a Vietnamese keyboard wrote, and Enter at its end takes it', async () => {
  await office.as('specialist', async (page) => {
    await page.goto('/an-sinh/ho-tro/moi?loai=sinh-ke')
    await page.waitForLoadState('networkidle')
    const keys = await page.context().newCDPSession(page)
    const list = page.getByRole('combobox', { name: 'Đơn vị hỗ trợ' })
    await list.focus()
    const text = 'Nông'
    for (const grown of growth(text))
      await keys.send('Input.imeSetComposition', {
        text: grown,
        selectionStart: grown.length,
        selectionEnd: grown.length,
      })
    // Enter ends the word, and is not yet meant for the list.
    await list.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
    expect(await list.getAttribute('aria-expanded')).toBe('true')
    await keys.send('Input.insertText', { text })
    await page.keyboard.press('Enter')
    expect(await list.inputValue()).toContain('Hội Nông dân')
  })
})
