import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { refuseWhenFull } from './refusals.ts'

type Bytes = Uint8Array | AsyncIterable<Uint8Array>
/** First and last byte, both included. */
export type ByteRange = { first: number; last: number }

/** Contents by the hash of their bytes: the same paper sent twice is kept once. A bucket can stand behind it. */
export interface FileStore {
  /** @param how.durable false only for what can be drawn again (the demonstration's papers): no wait for the disk */
  put(bytes: Bytes, how?: { durable?: boolean }): Promise<{ hash: string; size: number }>
  get(hash: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
  /** Every hash with the time it was last put, for the sweep and the backup. */
  list(): AsyncIterable<{ hash: string; putAt: Date }>
  /** Removes what a killed process left half-written. */
  dropUnfinished(): Promise<void>
}

const unfinished = 'unfinished'

const hashForm = /^[0-9a-f]{64}$/
/** A file that is still being written is never this old; older ones belong to a process that was killed. */
const UNFINISHED_AGE_MS = 60 * 60 * 1000

/** @param root made when the first content comes */
export function diskStore(root: string): FileStore {
  return {
    put: (bytes, how) => put(root, bytes, how?.durable ?? true),
    get: (hash, range) => get(pathOf(root, hash), range),
    has: async (hash) => (await findFile(pathOf(root, hash))) !== null,
    remove: (hash) => rm(pathOf(root, hash), { force: true }),
    list: () => list(root),
    dropUnfinished: () => dropUnfinished(join(root, unfinished)),
  }
}

/** The only place where a path is made, and only from a hash: a name sent by a person never reaches the disk. */
function pathOf(root: string, hash: string): string {
  if (!hashForm.test(hash)) throw new Error('files: not a hash')
  return join(root, hash.slice(0, 2), hash.slice(2))
}

/** Written aside, flushed, then renamed: a kill at any moment leaves the whole file or none. */
async function put(root: string, bytes: Bytes, durable: boolean) {
  const aside = join(root, unfinished, randomUUID())
  try {
    await mkdir(dirname(aside), { recursive: true, mode: 0o700 })
    const written = await writeAside(aside, bytes, durable)
    const path = pathOf(root, written.hash)
    if (await findFile(path)) {
      await utimes(path, new Date(), new Date())
      await rm(aside)
      return written
    }
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await rename(aside, path)
    if (durable) await flushFolder(dirname(path))
    if (durable && made) await flushFolder(root)
    return written
  } catch (error) {
    await rm(aside, { force: true })
    throw refuseWhenFull(error)
  }
}

async function writeAside(path: string, bytes: Bytes, durable: boolean) {
  const digest = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
      digest.update(chunk)
      size += chunk.byteLength
      await writeAll(handle, chunk)
    }
    if (durable) await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: digest.digest('hex'), size }
}

/** The system may take less than it is given; on a disk that fills up it does. */
async function writeAll(handle: FileHandle, chunk: Uint8Array) {
  for (let at = 0; at < chunk.byteLength; ) {
    at += (await handle.write(chunk, at, chunk.byteLength - at)).bytesWritten
  }
}

/** A rename is on the disk only when its folder is. */
async function flushFolder(path: string) {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function findFile(path: string) {
  return await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

async function get(path: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
  if (!(await findFile(path))) return null
  const source = createReadStream(path, range ? { start: range.first, end: range.last } : {})
  return Readable.toWeb(source) as ReadableStream<Uint8Array>
}

async function* list(root: string) {
  for (const folder of await namesIn(root)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const rest of await readdir(join(root, folder))) {
      const found = await findFile(join(root, folder, rest))
      if (found && hashForm.test(folder + rest)) yield { hash: folder + rest, putAt: found.mtime }
    }
  }
}

async function dropUnfinished(folder: string) {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    const found = await findFile(path)
    if (found && Date.now() - found.mtimeMs > UNFINISHED_AGE_MS) await rm(path, { force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await findFile(folder)) ? await readdir(folder) : []
}
