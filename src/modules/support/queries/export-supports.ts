import { wholeOf } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { exportSupportsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { rowsOf, type SupportRow, withNames } from '../rows.ts'
import { filtered } from './filtered.sql.ts'

/** The whole list under the same filters and in the same order as on the page, read while the sheet is written. */
export const exportSupports = room.query('export-supports', {
  input: exportSupportsInput,
  roles: readers,
  example: (side) => ({ body: side.body }),
  async run(read, filters) {
    const ordered = withNames(filtered(read, filters).orderBy('c.day', 'desc').orderBy('c.id'))
    async function* rows(): AsyncGenerator<SupportRow> {
      for await (const row of wholeOf(read.db, ordered)) yield* rowsOf([row])
    }
    return { rows: rows() }
  },
})
