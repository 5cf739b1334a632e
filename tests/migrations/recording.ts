import pg from 'pg'

/** All rows of all tables of a database, as they were in the schema of that day. */
export type Recording = {
  /** The last migration of that schema. */
  schema: string
  tables: Record<string, object[]>
  sequences: Record<string, string>
}

const OURS = "n.nspname !~ '^(pg_|information_schema|public$|jobs$)'"

/** A line a table, so that a change of one is a change of one line. */
export function written({ schema, tables, sequences }: Recording): string {
  const lines = Object.entries(tables).map((entry) => JSON.stringify(entry))
  return `${[JSON.stringify({ schema, sequences }), ...lines].join('\n')}\n`
}

export function read(text: string): Recording {
  const [head = '', ...lines] = text.trim().split('\n')
  return { ...JSON.parse(head), tables: Object.fromEntries(lines.map((line) => JSON.parse(line))) }
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function takeRecording(url: string, schema: string): Promise<Recording> {
  return connected(url, async (client) => {
    const tables: Recording['tables'] = {}
    for (const name of await namesOf(client, 'r')) {
      const { rows } = await client.query<{ rows: object[] | null }>(
        `select jsonb_agg(to_jsonb(t) order by t::text) as rows from ${name} t`,
      )
      if (rows[0]?.rows) tables[plain(name)] = rows[0].rows
    }
    const sequences: Recording['sequences'] = {}
    for (const name of await namesOf(client, 'S')) {
      const { rows } = await client.query<{ last: string; called: boolean }>(
        `select last_value::text as last, is_called as called from ${name}`,
      )
      if (rows[0]?.called) sequences[name] = rows[0].last
    }
    return { schema, tables, sequences }
  })
}

/** Puts the rows into a database of the recording's schema. What a migration itself had put there gives way. */
export function playRecording(url: string, { tables, sequences }: Recording): Promise<void> {
  return connected(url, async (client) => {
    // No triggers and no order of foreign keys: the rows were whole when they were taken.
    await client.query("begin; set local session_replication_role = 'replica'")
    const names = await namesOf(client, 'r')
    for (const name of names) await client.query(`delete from ${name}`)
    for (const [table, rows] of Object.entries(tables)) {
      const name = names.find((name) => plain(name) === table)
      if (!name) throw new Error(`The first schema has no table ${table}`)
      const columns = await storedColumns(client, name)
      await client.query(
        `insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, $1)`,
        [JSON.stringify(rows)],
      )
    }
    for (const [name, last] of Object.entries(sequences))
      await client.query('select setval($1, $2)', [name, last])
    await client.query('commit')
  })
}

const plain = (name: string) => name.replaceAll('"', '')

async function namesOf(client: pg.Client, kind: 'r' | 'S'): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = $1 and ${OURS} order by 1`,
    [kind],
  )
  return rows.map((row) => row.name)
}

async function storedColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}
