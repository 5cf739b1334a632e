import { expect, test } from 'vitest'
import { cleanName, withEnding } from './name.ts'

test.each([
  ['../../x', 'x'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['/etc/passwd', 'passwd'],
  ['..', 'tệp'],
  ['', 'tệp'],
  ['.htaccess', 'htaccess'],
  ['Biên bản\u0000 nghiệm\r\nthu.pdf', 'Biên bản nghiệmthu.pdf'],
  ['ảnh\u202egpj.exe', 'ảnhgpj.exe'],
  ['a<b>:"|?*.pdf', 'a b .pdf'],
  ['Quyết định'.normalize('NFD'), 'Quyết định'.normalize('NFC')],
])('%j is shown as %j', (sent, shown) => {
  expect(cleanName(sent)).toBe(shown)
})

test('a long name keeps its ending and fits a line', () => {
  const shown = cleanName(`${'ấ'.repeat(400)}.pdf`)
  expect(shown).toHaveLength(120)
  expect(shown).toMatch(/ấ….pdf$/)
})

test('the ending follows the content', () => {
  expect(withEnding('a.b.png', 'jpg')).toBe('a.b.jpg')
  expect(withEnding('ảnh', 'jpg')).toBe('ảnh.jpg')
})
