import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashFile, inParallel, isMissing, type Saved } from './copy.ts'
import { words } from './text.vi.ts'

const FORM = 1
const saved = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })
const form = z.object({
  form: z.number(),
  madeAt: z.string(),
  /** False when only files were saved and the database has its own backup. */
  database: z.boolean(),
  /** Empty folders matter to PostgreSQL. */
  folders: z.array(z.string()),
  files: z.array(saved),
  /** Kept elsewhere; the hashes tell whether the right ones were brought. */
  keys: z.array(saved),
})

export type Manifest = z.infer<typeof form>

export async function writeManifest(dir: string, contents: Omit<Manifest, 'form'>): Promise<void> {
  const text = JSON.stringify({ form: FORM, ...contents }, null, 1)
  await writeFile(join(dir, 'manifest.json'), text, { mode: 0o600 })
  await writeFile(join(dir, 'manifest.sha256'), hashOf(text), { mode: 0o600 })
}

export async function readManifest(dir: string): Promise<Manifest> {
  const [text, hash] = await Promise.all(
    ['manifest.json', 'manifest.sha256'].map((name) => readText(dir, name)),
  )
  if (text === undefined) throw new Error(words.noManifest(dir))
  if (hash?.trim() !== hashOf(text)) throw new Error(words.damagedManifest(dir))
  const read = form.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(words.newerManifest(dir))
  if (read.data.form !== FORM) throw new Error(words.newerManifest(dir))
  return read.data
}

/** Paths that are missing or differ. */
export async function findDamaged(dir: string, files: Saved[]): Promise<string[]> {
  const damaged = await inParallel(files, async ({ path, bytes, sha256 }) => {
    try {
      const found = await hashFile(join(dir, path))
      return found.bytes === bytes && found.sha256 === sha256 ? undefined : path
    } catch (error) {
      if (isMissing(error)) return path
      throw error
    }
  })
  return damaged.filter((path) => path !== undefined)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function readText(dir: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(dir, name), 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
