import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { liveAddress, qrPath } from './qr.ts'

/** The dark modules of a path, row by row, as the library lays them. */
function modulesOf({ size, path }: { size: number; path: string }): string {
  const side = size - 8
  const dark = Array.from({ length: side * side }, () => 0)
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) ([\d.]+)h(\d+)/g))
    for (let n = 0; n < Number(run); n++) dark[(Number(y) - 4.5) * side + Number(x) - 4 + n] = 1
  return dark.join('')
}

test('a code holds every module of its content', () => {
  for (const content of ['http://localhost:3000/giao-ban?ky=2022-Q2', 'x'.repeat(400)]) {
    const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
    expect(modulesOf(qrPath(content))).toBe(Array.from(modules.data, Number).join(''))
  }
})

test('paper leads to the address that browsers use, not to the one behind the proxy', () => {
  const asked = new URL('http://10.0.0.5:3000/giao-ban?ky=2022-Q2')
  expect(liveAddress(asked).address).toBe('http://10.0.0.5:3000/giao-ban?ky=2022-Q2')
  process.env.ORIGIN = 'https://giaoban.example'
  try {
    expect(liveAddress(asked)).toEqual({
      address: 'https://giaoban.example/giao-ban?ky=2022-Q2',
      qr: qrPath('https://giaoban.example/giao-ban?ky=2022-Q2'),
    })
  } finally {
    delete process.env.ORIGIN
  }
})
