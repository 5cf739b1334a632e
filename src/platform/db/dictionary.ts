import type pg from 'pg'

type Column = { table: string; name: string; type: string; needed: boolean; points_to: string | null }

const COLUMNS = `
select format('%s.%s', n.nspname, c.relname) as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
  a.attnotnull as needed,
  (select string_agg(distinct k.confrelid::regclass::text, ', ') from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)) as points_to
from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|public$|jobs$)'
order by n.nspname collate "C", c.relname collate "C", a.attnum`

/** What the migrations say above a table and above its columns, by "schema.table" and "schema.table.column". */
export function readComments(migrations: readonly string[]): Map<string, string> {
  const comments = new Map<string, string>()
  for (const text of migrations) {
    let above: string[] = []
    let table = ''
    for (const line of text.split('\n')) {
      const comment = /^\s*-- ?(.*)$/.exec(line)
      if (comment) {
        above.push(comment[1] ?? '')
        continue
      }
      const opened = /^create table (?:if not exists )?([\w."]+)/i.exec(line)
      const column = table ? /^ {2}"?(\w+)"? /.exec(line) : null
      if (opened) table = (opened[1] ?? '').replaceAll('"', '')
      const subject = opened ? table : column ? `${table}.${column[1]}` : ''
      if (subject && above.length > 0) comments.set(subject, above.join(' '))
      if (line.includes(');')) table = ''
      above = []
    }
  }
  return comments
}

/** Every table of ours on one page: its columns and types from the catalogue, their meaning from the migrations. */
export async function describeTables(pool: pg.Pool, migrations: readonly string[]): Promise<string> {
  const { rows } = await pool.query<Column>(COLUMNS)
  const comments = readComments(migrations)
  const tables = Map.groupBy(rows, (row) => row.table)
  const parts = [...tables].map(([table, columns]) => {
    const lines = columns.map(({ name, type, needed, points_to }) =>
      row([
        `\`${name}\``,
        type,
        needed ? '' : 'may be empty',
        points_to ?? '',
        comments.get(`${table}.${name}`) ?? '',
      ]),
    )
    const meaning = comments.get(table)
    const head = ['| column | type | | points to | meaning |', '|---|---|---|---|---|']
    return [`## ${table}`, '', ...(meaning ? [meaning, ''] : []), ...head, ...lines].join('\n')
  })
  const note =
    'Generated from the catalogue and the comments of `db/migrations` by `npm run generate`; do not edit. ' +
    'The schemas `jobs` and `public` belong to libraries.'
  return `# Data dictionary\n\n${note}\n\n${parts.join('\n\n')}\n`
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
