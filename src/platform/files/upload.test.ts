import { expect, test } from 'vitest'
import { chosenFile, readUpload } from './upload.ts'

const MB = 1024 * 1024

function sent(form: FormData): Request {
  return new Request('http://localhost/', { method: 'POST', body: form })
}

/** A form with one large file, sent piece by piece without ever being whole in memory. */
function large(bytes: number, length?: number): { request: Request; pulled: () => number } {
  let pulled = 0
  const piece = new Uint8Array(MB)
  const head = '--gap\r\ncontent-disposition: form-data; name="paper"; filename="a.jpg"\r\n\r\n'
  const body = new ReadableStream<Uint8Array>({
    pull(out) {
      if (pulled === 0) out.enqueue(new TextEncoder().encode(head))
      if (pulled >= bytes) {
        out.enqueue(new TextEncoder().encode('\r\n--gap--\r\n'))
        return out.close()
      }
      pulled += MB
      out.enqueue(piece)
    },
  })
  const headers: Record<string, string> = { 'content-type': 'multipart/form-data; boundary=gap' }
  if (length) headers['content-length'] = String(length)
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
  return { request: new Request('http://localhost/', init), pulled: () => pulled }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

test('texts come in NFC, chosen files with their bytes; an empty file box is no file', async () => {
  const form = new FormData()
  form.append('note', 'Đã nhận'.normalize('NFD'))
  form.append('paper', new File([new Uint8Array([1, 2, 3])], '../../x.jpg'))
  form.append('paper', new File(['second'], 'b.pdf'))
  form.append('other', new File([], ''))
  const upload = await readUpload(sent(form))
  expect([...upload.fields]).toEqual([
    ['note', 'Đã nhận'.normalize('NFC')],
    ['other', ''],
  ])
  expect(upload.files.get('paper')?.map((file) => [...file.bytes.subarray(0, 3)])).toEqual([
    [1, 2, 3],
    [...Buffer.from('sec')],
  ])
  expect(chosenFile(upload, 'paper').name).toBe('../../x.jpg')
  expect(() => chosenFile(upload, 'other')).toThrow('Chọn tệp ảnh hoặc PDF.')
})

test('a form without files is read the same way', async () => {
  const body = new URLSearchParams({ note: 'có', size: '12' })
  const upload = await readUpload(new Request('http://localhost/', { method: 'POST', body }))
  expect(Object.fromEntries(upload.fields)).toEqual({ note: 'có', size: '12' })
  expect(upload.files.size).toBe(0)
})

test.each([
  ['announced', 100 * MB],
  ['not announced', undefined],
])('100 MB, %s, are refused in words, read to the end and never held', async (_, length) => {
  const { request, pulled } = large(100 * MB, length)
  const before = process.memoryUsage()
  const error = await readUpload(request).catch((refused: unknown) => refused)
  const now = process.memoryUsage()
  expect(messageOf(error)).toMatch(/lớn hơn 25 MB\. Chọn tệp nhỏ hơn, hoặc gửi từng tệp một\.$/)
  expect(error).toMatchObject({ kind: 'limit' })
  expect(pulled()).toBe(100 * MB)
  expect(now.rss - before.rss).toBeLessThan(70 * MB)
})

test('an endless form is cut off', async () => {
  const { request, pulled } = large(Number.POSITIVE_INFINITY)
  await expect(readUpload(request)).rejects.toThrow('lớn hơn 25 MB')
  expect(pulled()).toBeLessThan(210 * MB)
})

test('a form that broke off on the way is said so', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=gap' }
  const body = '--gap\r\ncontent-disposition: form-data; name="a"\r\n\r\nhalf'
  await expect(
    readUpload(new Request('http://localhost/', { method: 'POST', body, headers })),
  ).rejects.toThrow('Không đọc được nội dung gửi lên')
})

test('too many files are refused with the number', async () => {
  const form = new FormData()
  for (let n = 0; n < 11; n++) form.append('paper', new File(['x'], `${n}.jpg`))
  await expect(readUpload(sent(form))).rejects.toThrow('nhiều nhất 10 tệp')
})
