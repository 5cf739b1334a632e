import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { appUrl, openPool } from './connect.ts'

const folder = resolve(process.env.GIAOBAN_ROOT ?? process.cwd(), 'db')

/** The migrations' SQL by name, in the order in which they run. */
export async function readMigrationTexts(): Promise<Record<string, string>> {
  const names = (await readdir(`${folder}/migrations`)).filter((name) => name.endsWith('.sql')).sort()
  const entries = names.map(async (name) => {
    const text = await readFile(`${folder}/migrations/${name}`, 'utf8')
    return [name.replace(/\.sql$/, ''), text] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const up =
    (text: string): Migration['up'] =>
    async (db) =>
      void (await sql.raw(text).execute(db))
  const texts = Object.entries(await readMigrationTexts())
  return Object.fromEntries(texts.map(([name, text]) => [name, { up: up(text) }]))
}

/**
 * Brings the database to the newest schema: roles, the login role's password, then the migrations that are missing.
 * @param upTo stops after this migration (tests of old schemas)
 * @returns names of the migrations that ran
 */
export async function migrate(ownerUrl: string, upTo?: string): Promise<string[]> {
  const pool = openPool(ownerUrl, 1)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql.raw(await readFile(`${folder}/roles.sql`, 'utf8')).execute(db)
    const password = decodeURIComponent(new URL(appUrl(ownerUrl)).password)
    await retryShared(() =>
      sql.raw(`alter role giaoban_app password ${pg.escapeLiteral(password)}`).execute(db),
    )
    const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
    const { error, results } = upTo ? await migrator.migrateTo(upTo) : await migrator.migrateToLatest()
    if (error) throw error
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await db.destroy()
  }
}

/** Roles are the cluster's: two databases migrated at once may meet on the same catalogue row. */
async function retryShared(step: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await step()
      return
    } catch (error) {
      if (attempt === 5 || !String(error).includes('concurrently updated')) throw error
    }
  }
}
