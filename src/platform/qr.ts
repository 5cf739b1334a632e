import { LRUCache } from 'lru-cache'
import QRCode from 'qrcode'

export type Qr = { size: number; path: string }

/** A QR code as one SVG path of lines in a square of `size` modules, with the quiet zone of four that readers ask for. */
export function qrPath(content: string): Qr {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  const { size, data } = modules
  const rows = Array.from({ length: size }, (_, row) => {
    const dark = Array.from(data.subarray(row * size, (row + 1) * size), Number).join('')
    const runs = [...dark.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${index + 4} ${row + 4.5}h${run.length}`,
    )
    return runs.join('')
  })
  return { size: size + 8, path: rows.join('') }
}

/** Pages are looked at far more often than printed: their codes are drawn once. A code takes some 3 kB. */
const drawn = new LRUCache<string, Qr>({ max: 500 })

/** Where a page of this address stands for everybody, and the code that opens it from paper. Behind a proxy the request does not know. */
export function liveAddress({ origin, pathname, search }: URL): { address: string; qr: Qr } {
  const address = (process.env.ORIGIN ?? origin) + pathname + search
  const qr = drawn.get(address) ?? qrPath(address)
  drawn.set(address, qr)
  return { address, qr }
}
