import { type Expression, type Kysely, sql } from 'kysely'

/** Rows a fetch: few enough for memory, many enough that the journeys do not count. */
const batch = 2_000
/** A whole list is long; a page that needs as much is broken. */
const wholeTimeout = '10min'

/**
 * All rows of a question, for a file: read once through a cursor, in the snapshot of the reading, as fast as they are taken.
 * One at a time in a transaction, as the last thing it asks. Pages (limit, offset) would read everything before each page again.
 */
export async function* wholeOf<Row>(
  db: Pick<Kysely<unknown>, 'getExecutor'>,
  question: Expression<Row>,
): AsyncGenerator<Row> {
  await sql`select set_config('statement_timeout', ${wholeTimeout}, true)`.execute(db)
  await sql`declare whole no scroll cursor for ${question}`.execute(db)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(batch)} from whole`.execute(db)
    yield* rows
    if (rows.length < batch) return
  }
}
