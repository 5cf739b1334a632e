import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { openTermInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'

/** A term of office, counted from a congress; its posts may outlast it. */
export const openTerm = room.command('open-term', {
  input: openTermInput,
  roles: writers,
  example: ({ body }) => ({ body, name: '2020–2025', fromDay: '2020-06-01' }),
  async run(work, { body, name, fromDay, toDay }) {
    if (toDay && toDay < fromDay) throw refuse('invalid', 'term-order', [fromDay, toDay], { field: 'toDay' })
    const found = await work.db
      .selectFrom('organisations.body')
      .select('id')
      .where('id', '=', body)
      .executeTakeFirst()
    if (!found) throw notFound()
    const id = work.newId()
    await work.db
      .insertInto('organisations.term')
      .values({ id, body_id: body, name, from_day: fromDay, to_day: toDay ?? null })
      .execute()
    work.changed({ record: id, body, after: { name, fromDay, toDay } })
    return { id, body }
  },
})
