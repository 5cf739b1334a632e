import type { Insertable } from 'kysely'
import type { DB } from '#db/types.ts'

/**
 * The tables that the simulated past is written into, in the order in which their rows may be inserted,
 * each with its columns that name a record: they differ in every copy of a larger world.
 */
export const tables = {
  'people.household': ['id'],
  'people.person': ['id', 'household_id'],
  'support.case': ['id', 'household_id', 'person_id'],
  'support.house': ['case_id'],
  'support.house_source': ['case_id'],
  'support.goods_line': ['case_id'],
  'support.stage': ['id', 'case_id'],
  'files.file': ['id'],
  'support.paper': ['id', 'case_id', 'file_id'],
  'support.reversal': ['case_id'],
  'support.joint': ['case_id', 'counted_case_id'],
  'audit.entry': ['id', 'subject'],
} as const satisfies Partial<Record<keyof DB, readonly string[]>>

export type Table = keyof typeof tables
export type Row<T extends Table> = { [Column in keyof Insertable<DB[T]>]?: unknown }
export type Batch = { [T in Table]: Row<T>[] }

export const tableNames = Object.keys(tables) as Table[]

export function emptyBatch(): Batch {
  return Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Batch
}

/** One statement for any number of rows; `$1` the rows as JSON. */
export function insertion(table: Table, row: object): string {
  const columns = Object.keys(row).join(', ')
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`
}
