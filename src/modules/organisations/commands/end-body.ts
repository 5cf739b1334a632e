import { endBody as endNode } from '#platform/scope/index.ts'
import { endAccess } from '../bodies.sql.ts'
import { holdBody, type Ordering } from '../bodies.ts'
import { endBodyInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'

/**
 * Its posts end with it, and their access at once. Its lines stay open: whoever stands above still reaches its records.
 */
export const endBody = room.command('end-body', {
  input: endBodyInput,
  roles: ['province-specialist', 'administrator'],
  whole: true,
  example: ({ body }) => ({ id: body, version: 1, lastDay: '2022-07-20', basis: 'Quyết định 2' }),
  async run(work, { id, version, lastDay, basis }) {
    const body = await holdBody(work, id, version)
    if (lastDay < body.from_day)
      throw refuse('invalid', 'ends-before-start', [body.from_day], { field: 'lastDay' })
    await checkNobodyBelow(work, id, lastDay)
    await work.db
      .updateTable('organisations.body')
      .set({ to_day: lastDay, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await endPosts(work, id, lastDay)
    await endNode(work, id, lastDay)
    work.changed({ record: String(id), body: id, after: { lastDay }, reason: basis })
    return { id }
  },
})

async function checkNobodyBelow(work: Ordering, id: number, lastDay: string): Promise<void> {
  const below = await work.db
    .selectFrom('organisations.parent as l')
    .innerJoin('organisations.body as b', 'b.id', 'l.body_id')
    .select('b.id')
    .where('l.parent_id', '=', id)
    .where('l.line', '=', 'own')
    .where((row) => row.or([row('l.to_day', 'is', null), row('l.to_day', '>', lastDay)]))
    .where((row) => row.or([row('b.to_day', 'is', null), row('b.to_day', '>', lastDay)]))
    .execute()
  if (below.length > 0) throw refuse('conflict', 'has-subordinates', [below.length])
}

async function endPosts(work: Ordering, body: number, lastDay: string): Promise<void> {
  const posts = await work.db
    .updateTable('organisations.post')
    .set((row) => ({ to_day: lastDay, version: row('version', '+', 1) }))
    .where('body_id', '=', body)
    .where('to_day', 'is', null)
    .returning('id')
    .execute()
  await endAccess(
    work.db,
    posts.map((post) => post.id),
  )
}
