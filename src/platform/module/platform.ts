import { join, resolve } from 'node:path'
import { openClock } from '#platform/clock.ts'
import { openPool } from '#platform/db/connect.ts'
import { diskStore } from '#platform/files/index.ts'
import type { Platform } from './reading.ts'

/** Connections of one process: more than the machine's cores gain nothing, fewer than the clients make them wait. */
const connections = 16

/** Where a running installation keeps files and keys. */
export function dataDirectory(): string {
  return resolve(process.env.GIAOBAN_DATA ?? 'data')
}

/** The demonstration's fixed day stands in the database that carries it; a real installation has none. */
async function readBusinessDay(pool: Platform['pool']): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>('select scope.business_day() as day')
  return rows[0]?.day ?? null
}

/** @param url address of the login role (`appUrl`) */
export async function openPlatform(
  url: string,
  dataDir: string = dataDirectory(),
): Promise<Platform & { close(): Promise<void> }> {
  const pool = openPool(url, connections)
  const clock = openClock(await readBusinessDay(pool))
  return { pool, clock, dataDir, files: diskStore(join(dataDir, 'files')), close: () => pool.end() }
}
