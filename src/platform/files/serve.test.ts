import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putDrawn } from './drawn.ts'
import { type FileRow, streamFile } from './serve.ts'
import { diskStore } from './store.ts'

let root = ''
let file: FileRow
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
  const put = await diskStore(root).put(Buffer.from('0123456789'))
  file = { ...put, type: 'application/pdf', name: 'Quyết định "số 5".pdf' }
})
afterAll(() => rm(root, { recursive: true }))

const ask = (range?: string, method = 'GET') =>
  streamFile(
    diskStore(root),
    file,
    new Request('http://localhost/', { method, headers: range ? { range } : {} }),
  )

test('the whole file comes with headers that neither guess, keep nor share', async () => {
  const response = await ask()
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('0123456789')
  expect(Object.fromEntries(response.headers)).toEqual({
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition':
      'inline; filename="Quyet dinh _so 5_.pdf"; filename*=UTF-8\'\'Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%22s%E1%BB%91%205%22.pdf',
    'content-length': '10',
    'content-type': 'application/pdf',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=5-2', 200, '0123456789', null],
  ['bytes=0-1,4-5', 200, '0123456789', null],
  ['lines=1-2', 200, '0123456789', null],
])('%s answers %i', async (range, status, body, contentRange) => {
  const response = await ask(range)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-range')).toBe(contentRange)
  if (status !== 416) expect(response.headers.get('content-length')).toBe(String(body.length))
  expect(await response.text()).toBe(body)
})

test('a question for the headers only reads nothing', async () => {
  const response = await ask(undefined, 'HEAD')
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
    200,
    '10',
    '',
  ])
})

test('a content that is gone is said in words', async () => {
  const gone = { ...file, hash: 'a'.repeat(64) }
  await expect(streamFile(diskStore(root), gone, new Request('http://localhost/'))).rejects.toMatchObject({
    kind: 'not-found',
    message: 'Không có tệp này.',
  })
})

test('a drawn paper is served so that it could do nothing, and only shapes and text are taken', async () => {
  const store = diskStore(root)
  const paper = await putDrawn(store, {
    svg: '<svg xmlns="http://www.w3.org/2000/svg"><text>MẪU</text></svg>',
    name: 'Mẫu.svg',
  })
  const response = await streamFile(store, paper, new Request('http://localhost/'))
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  )
  expect(await response.text()).toContain('MẪU')
  for (const bad of ['<script>1</script>', '<a href="/x">x</a>', '<g onload="x()"/>', '<foreignObject/>']) {
    await expect(putDrawn(store, { svg: `<svg >${bad}</svg>`, name: 'x' })).rejects.toThrow(
      'shapes and text only',
    )
  }
})
