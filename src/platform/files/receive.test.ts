import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { PDF_LIMIT_BYTES } from './limits.ts'
import { receiveFile } from './receive.ts'
import { diskStore } from './store.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
})
afterAll(() => rm(root, { recursive: true }))

const receive = (name: string, bytes: Uint8Array) =>
  receiveFile(diskStore(root), { name, bytes }, { field: 'paper', now: new Date('2022-07-25T03:00:00Z') })

async function content(hash: string): Promise<Buffer> {
  return Buffer.from(await new Response(await diskStore(root).get(hash)).arrayBuffer())
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const error = await receive(name, bytes).catch((refused: unknown) => refused)
  if (!(error instanceof Refusal)) throw error
  expect(error.fields).toEqual({ paper: error.message })
  return error.message
}

/** A picture with the texture of a photo: smooth light with grain. */
function picture(width: number, height: number) {
  const wide = Math.ceil(width / 24)
  const noise = randomBytes(wide * Math.ceil(height / 24) * 3)
  const raw = { width: wide, height: Math.ceil(height / 24), channels: 3 as const }
  return sharp(noise, { raw }).resize(width, height, { kernel: 'cubic' })
}

const pdf = (size: number) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 15), Buffer.from('%%EOF\n')])

test('a photo of a phone is turned upright, made small and loses place and camera; its time is kept', async () => {
  const taken = await picture(4000, 3000)
    .withExif({
      IFD0: { Make: 'Máy chụp', Model: 'X1', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2022:06:20 14:05:09' },
      IFD3: { GPSLatitude: '19/1 20/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
  expect((await sharp(taken).metadata()).exif?.length).toBeGreaterThan(200)

  const stored = await receive('IMG_2041.JPEG', taken)
  expect(stored).toMatchObject({ type: 'image/jpeg', name: 'IMG_2041.jpg' })
  expect(stored.takenAt?.toISOString()).toBe('2022-06-20T07:05:09.000Z')
  const kept = await content(stored.hash)
  expect(kept.length).toBe(stored.size)
  const { width, height, exif, iptc, xmp, icc, orientation } = await sharp(kept).metadata()
  expect([width, height]).toEqual([1200, 1600])
  expect([exif, iptc, xmp, icc, orientation]).toEqual(Array(5).fill(undefined))
  expect(kept.length).toBeLessThan(400_000)
})

test('a scan in PNG becomes a JPEG on white; a small one is not blown up', async () => {
  const scan = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#ff000000' } })
    .png()
    .toBuffer()
  const stored = await receive('quyết định.png', scan)
  expect(stored).toMatchObject({ type: 'image/jpeg', name: 'quyết định.jpg', takenAt: null })
  const kept = sharp(await content(stored.hash))
  expect(await kept.metadata()).toMatchObject({ width: 300, height: 200, format: 'jpeg' })
  expect((await kept.stats()).dominant).toEqual({ r: 248, g: 248, b: 248 })
})

test('a PDF is kept byte for byte', async () => {
  const bytes = pdf(5000)
  const stored = await receive('Biên bản số 12.pdf', bytes)
  expect(stored).toMatchObject({ type: 'application/pdf', name: 'Biên bản số 12.pdf', size: 5000 })
  expect((await content(stored.hash)).equals(bytes)).toBe(true)
})

test('what is not a photo or a PDF is refused in words, by its content and not by its name', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(300)])
  const onIphone =
    'Chỉ nhận ảnh JPG, PNG hoặc PDF. Tệp đang chọn là .heic – trên iPhone chọn "Tương thích nhất".'
  expect(await refusal('IMG_1.HEIC', heic)).toBe(onIphone)
  expect(await refusal('IMG_1.jpg', heic)).toBe(onIphone)
  expect(await refusal('a.pdf', Buffer.alloc(0))).toBe('Tệp đang chọn rỗng, không có nội dung. Chọn lại tệp.')
  expect(await refusal('ảnh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain(
    'Tệp đang chọn là .svg',
  )
  expect(await refusal('ghi chú.txt', Buffer.from('chữ'))).toContain('Tệp đang chọn là .txt')
  expect(await refusal('giả.jpg', Buffer.from('chữ'))).toContain('không phải loại nào')
  expect(await refusal('giả.pdf', Buffer.from('MZ\x90\0'))).toContain('.exe')
})

test('a torn photo or PDF is refused', async () => {
  const whole = await picture(800, 600).jpeg().toBuffer()
  expect(await refusal('a.jpg', whole.subarray(0, whole.length / 2))).toContain('bị hỏng hoặc chưa tải xong')
  expect(await refusal('a.pdf', pdf(5000).subarray(0, 4000))).toContain('PDF bị hỏng')
})

test('size limits are said with both numbers', async () => {
  const photo = Buffer.concat([
    await picture(40, 40).jpeg().toBuffer(),
    Buffer.alloc(14 * 1024 * 1024 - 5000),
  ])
  expect(await refusal('a.jpg', photo)).toBe('Ảnh 14 MB, lớn hơn 10 MB.')
  expect(await refusal('a.pdf', pdf(PDF_LIMIT_BYTES + 1))).toContain('Tệp PDF 20,1 MB, lớn hơn 20 MB.')
})

test('a small file that claims a huge picture is refused before it is unpacked', async () => {
  const bomb = await sharp({
    create: { width: 16000, height: 8000, channels: 3, background: 'white' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const before = process.memoryUsage().rss
  expect(await refusal('bom.png', bomb)).toContain('quá nhiều điểm ảnh (nhận đến 110 triệu)')
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
})
