import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { postgresDirectory } from '#platform/db/launcher/database.ts'
import { findOwner, leaveOwnership, takeOwnership } from '#platform/db/launcher/owner.ts'
import { startPostgres } from '#platform/db/launcher/postgres.ts'
import { findPostmaster } from '#platform/db/launcher/postmaster.ts'
import { copyFile, inParallel } from './copy.ts'
import { CLUSTER, dataDirectory, defaultKeysDirectory, FILES, listSecrets } from './installation.ts'
import { findDamaged, type Manifest, readManifest } from './manifest.ts'
import { words } from './text.vi.ts'

export interface RestoreOptions {
  keysDir?: string
}

/** Puts a backup in the place of what is there, which is kept aside. @returns what the operator must be told */
export async function restore(dir: string, options: RestoreOptions = {}): Promise<string[]> {
  const source = resolve(dir)
  const keysDir = resolve(options.keysDir ?? defaultKeysDirectory(source))
  const dataDir = dataDirectory()
  const manifest = await readManifest(source)
  const external = Boolean(process.env.DATABASE_URL)
  if (manifest.database && external) throw new Error(words.otherKind)
  if (!manifest.database && !external) throw new Error(words.needsDatabase)
  await requireWhole(source, keysDir, manifest)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  return whileStopped(dataDir, external, async () => {
    const draft = join(dataDir, 'restore.draft')
    await rm(draft, { recursive: true, force: true })
    await fill(draft, source, keysDir, manifest)
    const aside = await swap(draft, dataDir, manifest)
    const dump = `pg_restore --clean --if-exists --no-owner --dbname="$DATABASE_URL" ${join(source, 'database.dump')}`
    const rest = manifest.database ? [] : [words.restoreDump(dump)]
    return [words.restored(dataDir), ...rest, ...(aside ? [words.keptAside(aside)] : [])]
  })
}

/** Everything is read once before anything is touched. */
async function requireWhole(source: string, keysDir: string, manifest: Manifest): Promise<void> {
  const damaged = await findDamaged(source, manifest.files)
  if (damaged[0]) throw new Error(words.damagedFiles(source, damaged.length, damaged[0]))
  const [strange] = await findDamaged(keysDir, manifest.keys)
  if (strange) throw new Error(words.damagedKeys(keysDir, strange))
}

async function whileStopped<T>(dataDir: string, external: boolean, work: () => Promise<T>): Promise<T> {
  if (external) {
    await requireNobodyAt(Number(process.env.PORT ?? 3000))
    return work()
  }
  const dir = postgresDirectory(dataDir)
  // Taken as a server: `npm start` refuses until the restore has ended.
  if (findOwner(dir) || !takeOwnership(dir, 'server'))
    throw new Error(words.serving(findOwner(dir)?.pid ?? 0))
  try {
    if (findPostmaster(dir)) await stopOrphan(dir)
    takeOwnership(dir, 'server')
    return await work()
  } finally {
    leaveOwnership(dir)
  }
}

/** A program that was killed leaves its PostgreSQL running, with nobody to answer for it. */
async function stopOrphan(dir: string): Promise<void> {
  const orphan = await startPostgres({ dir, durable: true })
  await orphan.stop()
}

/** An external database tells nobody whether the program runs; its port does. */
function requireNobodyAt(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', () => fail(new Error(words.portBusy(port))))
    probe.listen(port, () => probe.close(() => done()))
  })
}

async function fill(draft: string, source: string, keysDir: string, manifest: Manifest): Promise<void> {
  for (const folder of manifest.folders) await mkdir(join(draft, folder), { recursive: true, mode: 0o700 })
  await inParallel(manifest.files, ({ path }) => copyFile(join(source, path), join(draft, path)))
  await inParallel(manifest.keys, ({ path }) => copyFile(join(keysDir, path), join(draft, path)))
}

/** Renames only: a kill between two of them leaves both the old and the new on the disk, and a restore may run again. */
async function swap(draft: string, dataDir: string, manifest: Manifest): Promise<string | undefined> {
  const parts = [...(manifest.database ? [CLUSTER] : []), FILES]
  const secrets = manifest.keys.map((key) => key.path)
  const old = [...parts, ...(await listSecrets(dataDir))].filter((part) => existsSync(join(dataDir, part)))
  const aside = join(dataDir, `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`)
  for (const part of old) await move(join(dataDir, part), join(aside, part))
  for (const part of [...parts, ...secrets]) {
    if (existsSync(join(draft, part))) await move(join(draft, part), join(dataDir, part))
  }
  await rm(draft, { recursive: true, force: true })
  return old.length ? aside : undefined
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
}
