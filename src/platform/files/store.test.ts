import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskStore } from './store.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(root, { recursive: true }))

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const text = async (stream: ReadableStream<Uint8Array> | null) =>
  stream && (await new Response(stream).text())

async function everyHash(store = diskStore(root)) {
  const found: string[] = []
  for await (const { hash } of store.list()) found.push(hash)
  return found
}

test('a content is found by the hash of its bytes, whole or in part, and kept once', async () => {
  const store = diskStore(root)
  const bytes = Buffer.from('biên bản bàn giao nhà')
  const first = await store.put(bytes)
  expect(first).toEqual({ hash: sha(bytes), size: bytes.length })
  async function* pieces() {
    yield bytes.subarray(0, 5)
    yield bytes.subarray(5)
  }
  expect(await store.put(pieces())).toEqual(first)
  expect(await everyHash()).toEqual([first.hash])
  expect(await text(await store.get(first.hash))).toBe('biên bản bàn giao nhà')
  expect(await text(await store.get(first.hash, { first: 7, last: 10 }))).toBe('ản')
  await store.remove(first.hash)
  expect(await store.has(first.hash)).toBe(false)
  expect(await store.get(first.hash)).toBeNull()
})

test('only a hash becomes a path', async () => {
  const store = diskStore(root)
  await expect(async () => store.get('../../etc/passwd')).rejects.toThrow('not a hash')
  await expect(async () => store.has(`${'a'.repeat(63)}/`)).rejects.toThrow('not a hash')
})

test('a sender that breaks off leaves nothing', async () => {
  const store = diskStore(root)
  async function* torn() {
    yield Buffer.from('half')
    throw new Error('connection lost')
  }
  await expect(store.put(torn())).rejects.toThrow('connection lost')
  expect(await everyHash()).toEqual([])
  expect(await readdir(join(root, 'unfinished'))).toEqual([])
})

test('kill -9 while writing leaves whole contents only; the rest is dropped later', async () => {
  const source = `
    import { diskStore } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))}
    const store = diskStore(${JSON.stringify(root)})
    async function* slow(n) { for (let i = 0; i < 40; i++) { yield Buffer.alloc(20000, String(n + i)); await null } }
    for (let n = 0; ; n++) { await store.put(slow(n)); if (n === 3) console.log('running') }`
  for (let kill = 0; kill < 3; kill++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await wait(kill * 7)
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  const hashes = await everyHash()
  expect(hashes.length).toBeGreaterThan(3)
  for (const hash of hashes) {
    const bytes = await readFile(join(root, hash.slice(0, 2), hash.slice(2)))
    expect(sha(bytes)).toBe(hash)
    expect(bytes.length).toBe(800_000)
  }
  const halves = await readdir(join(root, 'unfinished'))
  for (const half of halves) await utimes(join(root, 'unfinished', half), 0, 0)
  await diskStore(root).dropUnfinished()
  expect(await readdir(join(root, 'unfinished'))).toEqual([])
  expect(await everyHash()).toEqual(hashes)
}, 30_000)

test('a full disk is said in words and leaves nothing half-made', (context) => {
  const source = `
    import { diskStore } from ${JSON.stringify(join(import.meta.dirname, 'store.ts'))}
    import { readdirSync } from 'node:fs'
    const store = diskStore(${JSON.stringify(root)})
    await store.put(Buffer.alloc(20000, 'a'))
    const answer = await store.put(Buffer.alloc(900000, 'b')).catch((error) => ({ code: error.code, message: error.message }))
    const kept = []
    for await (const { hash } of store.list()) kept.push(hash.slice(0, 4))
    console.log(JSON.stringify({ answer, kept, half: readdirSync(${JSON.stringify(join(root, 'unfinished'))}) }))`
  // A disk of 256 kB in a name space of its own, gone with its process.
  const script = `mount -t tmpfs -o size=256k none ${root} && exec "$0" --input-type=module -e "$1"`
  const ran = spawnSync('unshare', [
    '--user',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    script,
    process.execPath,
    source,
  ])
  if (/unshare|mount/.test(ran.stderr?.toString() ?? 'unshare'))
    return context.skip('this machine gives no small disk')
  expect(JSON.parse(ran.stdout.toString())).toEqual({
    answer: {
      code: 'files/disk-full',
      message:
        'Máy chủ đã hết chỗ nên tệp chưa được lưu. Nội dung đang nhập còn nguyên; báo người quản trị rồi gửi lại.',
    },
    kept: [sha(Buffer.alloc(20000, 'a')).slice(0, 4)],
    half: [],
  })
})
