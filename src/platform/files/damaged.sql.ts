import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { FileStore } from './store.ts'

type Handle = Pick<Kysely<unknown>, 'getExecutor'>

export type DamagedFile = { hash: string; fault: 'missing' | 'changed' }

/** Reads at once; a disk answers no faster to more. */
const PARALLEL = 8

/** Contents that records speak of and the store no longer has as they were: every byte is read. */
export async function findDamagedFiles(db: Handle, store: FileStore): Promise<DamagedFile[]> {
  const { rows } = await sql<{ hash: string }>`select distinct hash from files.file order by hash`.execute(db)
  const damaged: DamagedFile[] = []
  const queue = rows.values()
  const judge = async () => {
    for (const { hash } of queue) {
      const fault = await faultOf(store, hash)
      if (fault) damaged.push({ hash, fault })
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, judge))
  return damaged.sort((a, b) => (a.hash < b.hash ? -1 : 1))
}

async function faultOf(store: FileStore, hash: string): Promise<DamagedFile['fault'] | undefined> {
  const content = await store.get(hash)
  if (!content) return 'missing'
  const digest = createHash('sha256')
  for await (const chunk of content) digest.update(chunk)
  return digest.digest('hex') === hash ? undefined : 'changed'
}
