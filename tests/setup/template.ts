import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import pg from 'pg'

export interface Template {
  /** Databases cloned from it carry its name in theirs. */
  name: string
  /** What its contents follow from, as globs: a change makes a new template. */
  madeFrom: string[]
  /** Another template to start from, by its full name. */
  basis?: string
  fill(url: string): Promise<void>
}

/** Any number, so long as every run takes the same one. */
const BUILDING_LOCK = 7401

/** Makes the template when its sources changed, and drops what earlier sources and killed runs left behind. */
export async function ensureTemplate(serverUrl: string, template: Template): Promise<string> {
  const full = `template_${template.name}_${stamp(template)}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [BUILDING_LOCK])
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where datname like $1 or datname like $2',
      [`template\\_${template.name}\\_%`, 'test\\_%'],
    )
    const found = rows.map((row) => row.datname)
    for (const name of found.filter((name) => isLeftover(name, full))) await dropQuietly(client, name)
    if (!found.includes(full)) await build(client, serverUrl, full, template)
    return full
  } finally {
    await client.end()
  }
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}

/** Built under a draft's name, so that a run that was killed leaves no half-filled template. */
async function build(client: pg.Client, serverUrl: string, full: string, template: Template): Promise<void> {
  const draft = `${full}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft} ${template.basis ? `template ${template.basis}` : ''}`)
  await template.fill(databaseUrl(serverUrl, draft))
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [draft])
  await client.query(`alter database ${draft} rename to ${full}`)
}

function stamp(template: Template): string {
  const hash = createHash('sha256').update(template.basis ?? '')
  const files = template.madeFrom.flatMap((pattern) => globSync(pattern)).sort()
  for (const file of files.filter((path) => statSync(path).isFile())) {
    hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}

/** A test's database is named by the process that made it. */
function isLeftover(name: string, current: string): boolean {
  if (name.startsWith('template_')) return name !== current
  const pid = Number(/^test_(\d+)_/.exec(name)?.[1])
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** Somebody may be cloning it at this moment; then it goes the next time. */
async function dropQuietly(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name}`).catch(() => {})
}
