import type pg from 'pg'
import { tableNames, tables } from './tables.ts'

const copied: Readonly<Record<string, readonly string[]>> = {
  ...tables,
  'counted.fact': ['record', 'subject'],
}
const all = [...tableNames, 'counted.fact']

/** What the deeds of loading and signing up left in the history belongs to no copy. */
const simulated: Readonly<Record<string, string>> = {
  'audit.entry': "where deed ~ '^(support|people)/'",
}
/** The tips of the chains are rewritten with every entry: a transaction of too many entries would wade through its own dead tips. */
const parts: Readonly<Record<string, number>> = { 'audit.entry': 16 }

/**
 * Puts further copies of the written world beside it, inside the database: the same places, days and watermarks, other
 * records and people, whose ids follow from the first ones. For benchmarks only.
 */
export async function addCopies(client: pg.Client, copies: number): Promise<void> {
  const columns = new Map<string, string[]>()
  for (const table of all) {
    const first = firstOf(table)
    await client.query(`create temp table ${first} as select * from ${table} ${simulated[table] ?? ''}`)
    columns.set(table, await writableColumns(client, table))
  }
  for (let nth = 2; nth <= copies; nth++) {
    for (const table of all) {
      for (let part = 0; part < (parts[table] ?? 1); part++) {
        await client.query(copying(table, columns.get(table) ?? [], { nth, part, of: parts[table] ?? 1 }))
      }
    }
  }
  for (const table of all) await client.query(`drop table ${firstOf(table)}`)
}

const firstOf = (table: string) => `pg_temp.first_${table.replace('.', '_')}`

async function writableColumns(client: pg.Client, table: string): Promise<string[]> {
  const [schema, name] = table.split('.')
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_identity = 'NO' order by ordinal_position`,
    [schema, name],
  )
  return rows.map((row) => row.name)
}

/** A valid version-7 id that keeps the time of the one it was made from: forms take it, and indexes stay in order. */
function idOfCopy(column: string, nth: number): string {
  const random = `md5(${column}::text || '/${nth}')`
  return `(left(replace(${column}::text, '-', ''), 12) || '7' || left(${random}, 3) || '8' || substr(${random}, 4, 15))::uuid`
}

/** What a line of the history tells of its case names the copy's people and, where it was joined, the copy's number. */
function tellingOfCopy(nth: number): string {
  const of = (name: string) => `'${name}', ${idOfCopy(`(after->>'${name}')`, nth)}`
  const counted = `(select 'HT-' || lpad(c.number::text, greatest(5, length(c.number::text)), '0') from support.joint j
    join support.case c on c.id = j.counted_case_id where j.case_id = ${idOfCopy('subject', nth)})`
  return `case deed when 'support/record-support' then after || jsonb_strip_nulls(jsonb_build_object(${of('household')}, ${of('person')}))
    when 'support/link-joint' then after || jsonb_build_object('joint', ${counted}) else after end`
}

function copying(
  table: string,
  columns: readonly string[],
  { nth, part, of }: { nth: number; part: number; of: number },
): string {
  const values = columns.map((column) => {
    if (table === 'support.case' && column === 'number') return "nextval('support.number')"
    if (table === 'audit.entry' && column === 'after') return tellingOfCopy(nth)
    if (!copied[table]?.includes(column)) return column
    const made = idOfCopy(column, nth)
    return column === 'subject' && table === 'audit.entry' ? `(${made})::text` : made
  })
  const some = of > 1 ? `where abs(hashtext(id::text)) % ${of} = ${part}` : ''
  return `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from ${firstOf(table)} ${some}`
}
