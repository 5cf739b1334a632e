import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file as the manifest knows it; the path is relative to the backup. */
export interface Saved {
  path: string
  bytes: number
  sha256: string
}

/** Files at once: most are small and wait for the disk, not for the processor. */
const PARALLEL = 8

export async function hashFile(path: string): Promise<Omit<Saved, 'path'>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** The hash is of what was written, whatever happens to the source meanwhile. */
export async function copyFile(from: string, to: string): Promise<Omit<Saved, 'path'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await pipeline(createReadStream(from), measure, createWriteStream(to, { mode: 0o600 }))
  return { bytes, sha256: hash.digest('hex') }
}

/** Copies a folder; a file that vanishes meanwhile was dropped by its owner and is left out. */
export async function copyFolder(
  from: string,
  to: string,
  prefix: string,
  keep: (path: string) => boolean = () => true,
): Promise<Saved[]> {
  const paths = (await listFiles(from)).filter(keep)
  const saved = await inParallel(paths, async (path) => {
    try {
      return { path: join(prefix, path), ...(await copyFile(join(from, path), join(to, prefix, path))) }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  })
  return saved.filter((one) => one !== undefined)
}

/** Relative paths, folders left out. A folder that was never made has none. */
export async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  return folders.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

export async function inParallel<From, To>(items: From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const results: To[] = []
  const queue = items.entries()
  const run = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: PARALLEL }, run))
  return results
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
