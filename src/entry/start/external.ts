import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { words } from './text.vi.ts'

const VERSION_FLOOR = 150_000
const migrationsFolder = 'db/migrations'

interface Facts {
  version: string
  version_num: number
  encoding: string
  collation: boolean
  may_create: boolean
  may_use_public: boolean
  may_make_roles: boolean
  roles_of_others: string[]
  schemas_of_others: string[]
  user: string
  name: string
}

const FACTS = `
select current_setting('server_version') as version, current_setting('server_version_num')::int as version_num,
  current_setting('server_encoding') as encoding, current_user::text as user, current_database()::text as name,
  exists (select from pg_collation where collname = 'vi-x-icu') as collation,
  has_database_privilege(current_database(), 'create') as may_create,
  exists (select from pg_namespace where nspname = 'public' and has_schema_privilege(oid, 'create')) as may_use_public,
  (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_make_roles,
  array(select rolname::text from pg_roles where rolname ~ '^(gb_(writer|reader)_(all|local)|gb_public|giaoban_app)$'
    and current_setting('server_version_num')::int >= 160000 and not pg_has_role(oid, 'member with admin option') order by rolname) as roles_of_others,
  array(select nspname::text from pg_namespace where nspname = any ($1) and not exists (
    select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'counted' and c.relname = 'fact') order by nspname)
    as schemas_of_others`

/** Refuses an existing PostgreSQL that the program cannot live on, in words that say what to do. */
export async function requireUsable(url: string): Promise<void> {
  const missing = await findMissing(url, migrationsFolder)
  if (missing.length > 0) throw new Error(words.missing(missing))
}

/** What an existing PostgreSQL lacks, as sentences; nothing is changed there. */
export async function findMissing(url: string, migrations: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: addressIn(url).href, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Error(words.unreachable(reasonOf(error, addressIn(url))))
  }
  try {
    const { rows } = await client.query<Facts>(FACTS, [namesMade('schema', migrations)])
    const wanted = namesMade('extension', migrations)
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

/** An address with all that is needed; the driver would fill gaps from the environment of whoever starts the program. */
function addressIn(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined
  const isWhole = address && /^postgres(ql)?:$/.test(address.protocol) && address.hostname && address.username
  if (!isWhole || address.pathname.length < 2) throw new Error(words.badAddress)
  if (!address.password) throw new Error(words.noPassword(address.username))
  return address
}

/** By the driver's code or the server's; neither ever holds the password. */
function reasonOf(error: unknown, { hostname, port, username, pathname }: URL): string {
  const [place, user, name] = [`${hostname}:${port || 5432}`, decodeURIComponent(username), pathname.slice(1)]
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message || error.name : String(error)
  const reasons: Record<string, string> = {
    '28P01': words.wrongPassword(user),
    '28000': words.notAdmitted(user, place, said),
    '3D000': words.noDatabase(name, user),
    '53300': words.tooManyConnections(place),
    '57P03': words.startingUp(place),
    ENOTFOUND: words.noHost(hostname),
    EAI_AGAIN: words.noHost(hostname),
    ECONNREFUSED: words.refused(place),
    EHOSTUNREACH: words.silent(place),
    ENETUNREACH: words.silent(place),
    ETIMEDOUT: words.silent(place),
  }
  return reasons[code] ?? (/timeout|terminated/i.test(said) ? words.silent(place) : said)
}

function judge(facts: Facts): string[] {
  const missing: string[] = []
  if (facts.version_num < VERSION_FLOOR) missing.push(words.oldVersion(facts.version))
  if (facts.encoding !== 'UTF8') missing.push(words.encoding(facts.encoding))
  if (!facts.collation) missing.push(words.collation)
  if (!facts.may_create) missing.push(words.mayCreate(facts.user, facts.name))
  if (!facts.may_use_public) missing.push(words.mayUsePublic(facts.user))
  if (!facts.may_make_roles) missing.push(words.mayMakeRoles(facts.user))
  if (facts.roles_of_others.length > 0) missing.push(words.mayGiveRoles(facts.user, facts.roles_of_others))
  if (facts.schemas_of_others.length > 0)
    missing.push(words.foreignSchemas(facts.name, facts.schemas_of_others))
  return missing
}

/** The migrations are the list: an extension that one of them makes is needed, a schema must not be there before. */
function namesMade(what: 'extension' | 'schema', folder: string): string[] {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const found = text.matchAll(new RegExp(`^\\s*create ${what}\\s+(?:if not exists\\s+)?"?([\\w-]+)`, 'gim'))
  return [...new Set(Array.from(found, (match) => match[1] ?? ''))]
}
