import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { requireUsable } from '#entry/start/external.ts'
import type { map } from '#modules/map.ts'
import { openClock } from '#platform/clock.ts'
import { openPool } from '#platform/db/connect.ts'
import { type Database, openDatabase, postgresDirectory } from '#platform/db/launcher/database.ts'
import type { Tables } from '#platform/module/handle.ts'
import { isPrepared, readBusinessDay } from './installation.sql.ts'
import { words } from './text.vi.ts'

/** Everything that the commands read; the owner stands above every reach. */
type Schema = (typeof map)[number]['room'] | 'scope' | 'counted' | 'audit' | 'files'
export type OwnerHandle = Kysely<Tables<Schema>>

export type Owner = { url: string; db: OwnerHandle; today: string }

let opening: Promise<Database> | undefined

/** The database for the time of a command: the one that runs, or one that is started and stopped again. */
export async function withDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  opening = openDatabase()
  const database = await opening
  try {
    return await work(database.ownerUrl)
  } finally {
    await database.close()
  }
}

/** The same, for who works in it: an existing server that the program cannot live on is refused in words. */
export function withUsableDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  return withDatabase(async (ownerUrl) => {
    if (process.env.DATABASE_URL) await requireUsable(ownerUrl)
    return work(ownerUrl)
  })
}

/** For who is told to stop in the middle: nothing that we started may stay. */
export async function closeDatabase(): Promise<void> {
  const database = await opening?.catch(() => undefined)
  await database?.close()
}

/** Reads as the owner. Asks for an installation that exists, and changes nothing in it. */
export async function withOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T> {
  if (!process.env.DATABASE_URL && !existsSync(join(postgresDirectory(), 'PG_VERSION')))
    throw new Error(words.noData(postgresDirectory()))
  return withUsableDatabase(async (url) => {
    const db: OwnerHandle = new Kysely({ dialect: new PostgresDialect({ pool: openPool(url, 2) }) })
    try {
      if (!(await isPrepared(db, await migrationNames()))) throw new Error(words.notPrepared)
      return await work({ url, db, today: openClock(await readBusinessDay(db)).today() })
    } finally {
      await db.destroy()
    }
  })
}

async function migrationNames(): Promise<string[]> {
  const names = await readdir(new URL('../../../db/migrations/', import.meta.url))
  return names.filter((name) => name.endsWith('.sql')).map((name) => name.replace(/\.sql$/, ''))
}
