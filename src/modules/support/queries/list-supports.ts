import { holdsRole, readers, writers } from '#platform/scope/index.ts'
import { listSupportsInput, pageSize } from '../inputs.ts'
import { room } from '../module.ts'
import { rowsOf, withNames } from '../rows.ts'
import { filtered } from './filtered.sql.ts'

/** A page of cases, newest first; `counted` shows exactly the records behind a figure. The total is of the whole list. */
export const listSupports = room.query('list-supports', {
  input: listSupportsInput,
  roles: readers,
  example: (side) => ({ body: side.body }),
  async run(read, { page, ...filters }) {
    const cases = filtered(read, filters)
    // The page is found first: names are looked up for its fifty rows, not for the whole list.
    const onPage = cases
      .select('c.id')
      .orderBy('c.day', 'desc')
      .orderBy('c.id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    const found = read.db.selectFrom('support.case as c').where('c.id', 'in', onPage)
    const rows = await withNames(found.orderBy('c.day', 'desc').orderBy('c.id')).execute()
    // A first page that is not full is the whole list.
    const isWhole = page === 1 && rows.length < pageSize
    const count = cases.select((row) => row.fn.countAll<number>().as('total'))
    return {
      rows: rowsOf(rows),
      total: isWhole ? rows.length : (await count.executeTakeFirstOrThrow()).total,
      page,
      pageSize,
      // Behind a figure records are looked at, not entered.
      mayWrite: !filters.counted && (await holdsRole(read, writers)),
    }
  },
})
