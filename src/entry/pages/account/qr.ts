import QRCode from 'qrcode'

/** A QR code as one SVG path in a square of `size` modules, with the quiet zone of four that readers ask for. */
export function qrPath(content: string): { size: number; path: string } {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
  const dark = Array.from(modules.data).flatMap((bit, at) =>
    bit ? [`M${(at % modules.size) + 4} ${Math.floor(at / modules.size) + 4}h1v1h-1z`] : [],
  )
  return { size: modules.size + 8, path: dark.join('') }
}
