import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { passwordFile } from '#platform/db/launcher/cluster.ts'
import { postgresDirectory } from '#platform/db/launcher/database.ts'
import { listFiles } from './copy.ts'

/** Folders inside the data directory and inside a backup alike. */
export const FILES = 'files'
export const CLUSTER = 'postgres'

export function dataDirectory(): string {
  return resolve(process.env.GIAOBAN_DATA ?? 'data')
}

/** Beside the backup, not in it: whoever holds both reads everything. */
export function defaultKeysDirectory(backup: string): string {
  const path = resolve(backup)
  return join(dirname(path), `${basename(path)}-khoa`)
}

/** Secrets, relative to the data directory: keys, the owner's password, the demonstration's passwords. */
export async function listSecrets(dataDir: string): Promise<string[]> {
  const keys = (await listFiles(join(dataDir, 'keys'))).map((path) => join('keys', path))
  const password = basename(passwordFile(postgresDirectory(dataDir)))
  return [...keys, password, 'demo-accounts.json'].filter((path) => existsSync(join(dataDir, path)))
}
