import { readers } from '#platform/scope/index.ts'
import { exportSupportsInput, findSupportsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { rowsOf, withNames } from '../rows.ts'
import { filtered } from './filtered.sql.ts'

/** The newest few cases that a text finds, by name or number; one more than asked tells that there are others. */
export const findSupports = room.query('find-supports', {
  input: findSupportsInput,
  roles: readers,
  example: () => ({ text: 'lau', limit: 8 }),
  async run(read, { text, limit }) {
    const found = withNames(filtered(read, exportSupportsInput.parse({ text })))
    return rowsOf(
      await found
        .orderBy('c.day', 'desc')
        .orderBy('c.id')
        .limit(limit + 1)
        .execute(),
    )
  },
})
