import type { Insertable } from 'kysely'
import type { DB } from '#db/types.ts'

/**
 * The tables that the simulated past is written into, in the order in which their rows may be inserted.
 * `copied`: columns that name a record, and so differ in every copy of a larger world; `as` says another expression.
 */
export const tables = {
  'people.household': { copied: ['id'] },
  'people.person': { copied: ['id', 'household_id'] },
  'support.case': {
    copied: ['id', 'household_id', 'person_id'],
    // The first world is numbered by the plan, because its papers show the number.
    as: { number: "case n when 1 then r.number else nextval('support.number')::int end" },
  },
  'support.house': { copied: ['case_id'] },
  'support.house_source': { copied: ['case_id'] },
  'support.goods_line': { copied: ['case_id'] },
  'support.stage': { copied: ['id', 'case_id'] },
  'files.file': { copied: ['id'] },
  'support.paper': { copied: ['id', 'case_id', 'file_id'] },
  'support.reversal': { copied: ['case_id'] },
  'support.joint': { copied: ['case_id', 'counted_case_id'] },
  'audit.entry': { copied: ['id'], as: { subject: 'pg_temp.copy(r.subject::uuid, n)::text' } },
} as const satisfies Partial<
  Record<keyof DB, { copied: readonly string[]; as?: Readonly<Record<string, string>> }>
>

export type Table = keyof typeof tables
export type Row<T extends Table> = { [Column in keyof Insertable<DB[T]>]?: unknown }
export type Batch = { [T in Table]: Row<T>[] }

export const tableNames = Object.keys(tables) as Table[]

export function emptyBatch(): Batch {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Batch
}

/** One statement for any number of rows; `$1` the rows as JSON, `$2` how many copies of the world there are. */
export function insertion(table: Table, row: object): string {
  const { copied, as }: { copied: readonly string[]; as?: Readonly<Record<string, string>> } = tables[table]
  const columns = Object.keys(row)
  const values = columns.map(
    (name) => as?.[name] ?? (copied.includes(name) ? `pg_temp.copy(r.${name}, n)` : `r.${name}`),
  )
  return `insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
    from json_populate_recordset(null::${table}, $1) r cross join generate_series(1, $2::int) n`
}

/** Every further copy has ids of its own, which follow from the first world's. */
export const copyFunction = `
  create or replace function pg_temp.copy(id uuid, n int) returns uuid immutable language sql
  as $$ select case n when 1 then id else md5(id::text || '/' || n)::uuid end $$`
