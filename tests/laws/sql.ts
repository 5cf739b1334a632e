import { map } from '#modules/map.ts'
import { type Breach, importsOf, isTest, roomOf, type Sources } from './sources.ts'

const platformSchemas = ['scope', 'audit', 'counted', 'files', 'auth', 'jobs']
const readableByAll = ['scope', 'audit', 'counted', 'files']
const rooms: readonly string[] = map.map(({ room }) => room)
const schemas = [...platformSchemas, ...rooms]

/** Names like `schema.table` in a text, of schemas that exist. */
function schemasIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w.'-])([a-z]+)\.[a-z_]+\b/g)].flatMap(([, schema = '']) =>
    schemas.includes(schema) ? [schema] : [],
  )
}

const withoutComments = (sql: string) => sql.replace(/--.*$/gm, '')

/** Law 3: a migration makes and changes things of one schema. */
export function findMixedMigrations(sources: Sources): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    if (!path.startsWith('db/migrations/')) continue
    const made = withoutComments(text).matchAll(
      /\b(?:create (?:or replace )?(?:table|view|function|procedure|sequence|unique index on|index (?:\w+ )?on)|alter table|drop \w+(?: if exists)?|insert into|call scope\.(?:protect|publish)\(')\s*([a-z]+)\.[a-z_]+/g,
    )
    // Bodies of functions may write beside; what a migration itself makes may not.
    const outside = withoutFunctionBodies(text)
    const own = [...new Set([...made].filter((m) => outside.includes(m[0])).map((m) => m[1]))]
    if (own.length > 1) breaches.push({ path, wrong: `touches ${own.join(' and ')}: one migration a schema` })
  }
  return breaches
}

function withoutFunctionBodies(sql: string): string {
  return withoutComments(sql).replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '')
}

/** Law 3: raw SQL stands in *.sql.ts, and names only the room's own tables, its neighbours' and the platform's. */
export function findWrongSql(sources: Sources): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    const room = roomOf(path)
    if (!room || isTest(path)) continue
    const usesSql = /\bsql(<[^`]*>)?`/.test(text) && importsOf(path, text).some(({ raw }) => raw === 'kysely')
    const namesTables = [...text.matchAll(/\bsql(?:<[^`]*>)?`([^`]*)`/g)].some(
      ([, body = '']) => schemasIn(body).length > 0,
    )
    if (usesSql && namesTables && !path.endsWith('.sql.ts'))
      breaches.push({ path, wrong: 'SQL that names tables stands in a file *.sql.ts' })
    if (!path.endsWith('.sql.ts')) continue
    const allowed = [room, ...readableByAll, ...(map.find((r) => r.room === room)?.reads ?? [])]
    for (const schema of new Set(schemasIn(text))) {
      if (!allowed.includes(schema))
        breaches.push({
          path,
          wrong: `reads ${schema}, which is no declared neighbour: name it in map.ts and module.ts`,
        })
    }
    const writes = text.matchAll(/\b(?:insert into|update|delete from)\s+([a-z]+)\.[a-z_]+/g)
    for (const [, schema = ''] of writes)
      if (schema !== room)
        breaches.push({ path, wrong: `writes ${schema}: call that room’s command .within(work)` })
  }
  return breaches
}
