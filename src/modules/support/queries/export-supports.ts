import { readers } from '#platform/scope/index.ts'
import { exportSupportsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { rowsOf, type SupportRow, withNames } from '../rows.ts'
import { filtered } from './filtered.sql.ts'

/** Rows a fetch: a cursor would hold the connection between them just the same, this way memory stays small. */
const batch = 2_000

/** The whole list under the same filters and in the same order as on the page, a batch at a time while the sheet is written. */
export const exportSupports = room.query('export-supports', {
  input: exportSupportsInput,
  roles: readers,
  example: (side) => ({ body: side.body }),
  async run(read, filters) {
    const ordered = withNames(filtered(read, filters).orderBy('c.day', 'desc').orderBy('c.id'))
    async function* rows(): AsyncGenerator<SupportRow> {
      for (let offset = 0; ; offset += batch) {
        const found = await ordered.limit(batch).offset(offset).execute()
        yield* rowsOf(found)
        if (found.length < batch) return
      }
    }
    return { rows: rows() }
  },
})
