import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { openPool } from './connect.ts'
import { describeSchema } from './describe-schema.ts'
import { describeTables } from './dictionary.ts'
import { readMigrationTexts } from './migrate.ts'

/** Schemas that a library keeps for itself. */
const foreign = '{jobs,public}.*'
/** bigint arrives as a number (connect.ts guards its range), a day as an ISO string. */
const mapping = { int8: 'number', date: 'string', timestamptz: 'Date', bytea: 'Buffer' }

/** What db/types.ts, db/schema.sql and docs/data-dictionary.md must hold for a migrated database. */
export async function generateFiles(
  ownerUrl: string,
  scratch: string,
): Promise<{ types: string; schema: string; dictionary: string }> {
  const args = ['--dialect=postgres', `--url=${ownerUrl}`, `--out-file=${scratch}`, '--default-schema=none']
  args.push(`--exclude-pattern=${foreign}`, `--type-mapping=${JSON.stringify(mapping)}`)
  await promisify(execFile)(process.execPath, ['node_modules/.bin/kysely-codegen', ...args])
  const pool = openPool(ownerUrl, 1)
  try {
    const texts = Object.values(await readMigrationTexts())
    return {
      types: await readFile(scratch, 'utf8'),
      schema: await describeSchema(pool),
      dictionary: await describeTables(pool, texts),
    }
  } finally {
    await pool.end()
  }
}
