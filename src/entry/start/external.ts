import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { words } from './text.vi.ts'

const VERSION_FLOOR = 150_000

interface Facts {
  version: string
  version_num: number
  encoding: string
  collation: boolean
  may_create: boolean
  may_use_public: boolean
  may_make_roles: boolean
  user: string
  name: string
}

const FACTS = `
select current_setting('server_version') as version, current_setting('server_version_num')::int as version_num,
  current_setting('server_encoding') as encoding, current_user::text as user, current_database()::text as name,
  exists (select from pg_collation where collname = 'vi-x-icu') as collation,
  has_database_privilege(current_database(), 'create') as may_create,
  exists (select from pg_namespace where nspname = 'public' and has_schema_privilege(oid, 'create')) as may_use_public,
  (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_make_roles`

/** What an existing PostgreSQL lacks, as sentences; nothing is changed there. */
export async function findMissing(url: string, migrations: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    // pg repeats no password in its messages.
    throw new Error(words.unreachable(error instanceof Error ? error.message || error.name : String(error)))
  }
  try {
    const { rows } = await client.query<Facts>(FACTS)
    const wanted = wantedExtensions(migrations)
    const offered = await client.query<{ name: string }>(
      'select name from pg_available_extensions where name = any($1)',
      [wanted],
    )
    const absent = wanted.filter((name) => !offered.rows.some((row) => row.name === name))
    return [...(rows[0] ? judge(rows[0]) : []), ...absent.map(words.extension)]
  } finally {
    await client.end()
  }
}

function judge(facts: Facts): string[] {
  const missing: string[] = []
  if (facts.version_num < VERSION_FLOOR) missing.push(words.oldVersion(facts.version))
  if (facts.encoding !== 'UTF8') missing.push(words.encoding(facts.encoding))
  if (!facts.collation) missing.push(words.collation)
  if (!facts.may_create) missing.push(words.mayCreate(facts.user, facts.name))
  if (!facts.may_use_public) missing.push(words.mayUsePublic(facts.user))
  if (!facts.may_make_roles) missing.push(words.mayMakeRoles(facts.user))
  return missing
}

/** The migrations are the list: an extension that one of them makes is needed. */
function wantedExtensions(folder: string): string[] {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const found = text.matchAll(/^\s*create extension\s+(?:if not exists\s+)?"?([\w-]+)/gim)
  return [...new Set(Array.from(found, (match) => match[1] ?? ''))]
}
