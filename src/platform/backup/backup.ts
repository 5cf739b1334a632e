import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { openDatabase } from '#platform/db/launcher/database.ts'
import { copyFile, copyFolder, type Saved } from './copy.ts'
import { CLUSTER, dataDirectory, defaultKeysDirectory, FILES, listSecrets } from './installation.ts'
import { writeManifest } from './manifest.ts'
import { copyCluster } from './online-copy.ts'
import { words } from './text.vi.ts'

export interface BackupOptions {
  /** Where keys and passwords go; beside the backup by default. */
  keysDir?: string
}

/** Saves the installation while it runs, whole or not at all. @returns what the operator must be told */
export async function backup(dir: string, options: BackupOptions = {}): Promise<string[]> {
  const target = resolve(dir)
  const keysDir = resolve(options.keysDir ?? defaultKeysDirectory(target))
  const dataDir = dataDirectory()
  for (const path of [target, keysDir]) requireEmpty(path, dataDir)
  if (isWithin(keysDir, target) || isWithin(target, keysDir)) throw new Error(words.keysTogether(keysDir))
  const drafts = { target: `${target}.draft`, keys: `${keysDir}.draft` }
  try {
    for (const draft of Object.values(drafts)) {
      await rm(draft, { recursive: true, force: true })
      await mkdir(draft, { recursive: true, mode: 0o700 })
    }
    const contents = await copyDatabase(drafts.target)
    // After the database: every file that its rows speak of was there before them.
    const isWhole = (path: string) => !path.startsWith(`unfinished${sep}`)
    contents.files.push(...(await copyFolder(join(dataDir, FILES), drafts.target, FILES, isWhole)))
    const keys = await copySecrets(dataDir, drafts.keys)
    await writeManifest(drafts.target, { madeAt: new Date().toISOString(), ...contents, keys })
    // A backup that was only in memory when the power went is none.
    spawnSync('sync')
    await moveInto(drafts.keys, keysDir)
    await moveInto(drafts.target, target)
    return report(target, keysDir, contents.database, keys.length > 0)
  } catch (error) {
    for (const draft of Object.values(drafts)) {
      await rm(draft, { recursive: true, force: true }).catch(() => {}) // the first error says what is wrong with the place
    }
    throw inWords(error, target)
  }
}

function requireEmpty(path: string, dataDir: string): void {
  if (isWithin(path, dataDir)) throw new Error(words.targetInside(path))
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) throw new Error(words.targetIsFile(path))
  if (readdirSync(path).length) throw new Error(words.targetExists(path))
}

const isWithin = (path: string, folder: string) => `${path}${sep}`.startsWith(`${folder}${sep}`)

/** What the system says of the place that was chosen. */
function inWords(error: unknown, target: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return new Error(words.diskFull(target))
  return /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT)$/.test(code)
    ? new Error(words.notWritable(target, code))
    : error
}

async function copyDatabase(to: string): Promise<{ database: boolean; files: Saved[]; folders: string[] }> {
  const { ownerUrl, embedded, close } = await openDatabase()
  try {
    if (!embedded) return { database: false, files: [], folders: [] }
    return { database: true, ...(await copyCluster(ownerUrl, CLUSTER, to)) }
  } finally {
    await close()
  }
}

async function copySecrets(dataDir: string, to: string): Promise<Saved[]> {
  const saved: Saved[] = []
  for (const path of await listSecrets(dataDir)) {
    saved.push({ path, ...(await copyFile(join(dataDir, path), join(to, path))) })
  }
  return saved
}

async function moveInto(draft: string, target: string): Promise<void> {
  if (existsSync(target)) await rmdir(target)
  await rename(draft, target)
}

function report(target: string, keysDir: string, database: boolean, hasKeys: boolean): string[] {
  const dump = `pg_dump --format=custom --file=${join(target, 'database.dump')} "$DATABASE_URL"`
  const saved = database ? [words.savedDatabase(target)] : [words.savedFiles(target), words.dump(dump)]
  return [...saved, hasKeys ? words.keysAt(keysDir) : words.noKeys]
}
