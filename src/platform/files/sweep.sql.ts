import type pg from 'pg'
import type { FileStore } from './store.ts'

/** A form may be open, refused and sent again for a day before its paper counts as abandoned. */
const ABANDONED_AGE_MS = 24 * 60 * 60 * 1000
/** Hashes asked about at once. */
const BATCH = 1000

/**
 * Removes contents that no record took: papers of refused and abandoned forms are personal data without a purpose.
 * @returns how many contents were removed
 */
export async function sweepFiles(store: FileStore, pool: pg.Pool, now: Date): Promise<number> {
  await store.dropUnfinished()
  const old: string[] = []
  for await (const { hash, putAt } of store.list()) {
    if (now.getTime() - putAt.getTime() > ABANDONED_AGE_MS) old.push(hash)
  }
  let removed = 0
  for (let at = 0; at < old.length; at += BATCH) {
    const text = 'select hash from files.without_record($1) as hash'
    const { rows } = await pool.query<{ hash: string }>(text, [old.slice(at, at + BATCH)])
    for (const { hash } of rows) await store.remove(hash)
    removed += rows.length
  }
  return removed
}
