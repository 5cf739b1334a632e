import { moveBody as moveNode } from '#platform/scope/index.ts'
import { checkStanding, holdBody, type Ordering } from '../bodies.ts'
import { moveBodyInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { dayBefore } from '../rules.ts'
import type { Line } from '../text.vi.ts'

/** From a day on it stands under another body; where it stood before that day stays in the books. */
export const moveBody = room.command('move-body', {
  input: moveBodyInput,
  roles: ['province-specialist', 'administrator'],
  whole: true,
  example: ({ body, otherBody }) => ({
    id: body,
    version: 1,
    line: 'own',
    parent: otherBody,
    fromDay: '2022-07-01',
    basis: 'Quyết định 3',
  }),
  async run(work, { id, version, line, parent, fromDay, basis }) {
    const body = await holdBody(work, id, version)
    const above = await checkStanding(work, parent, fromDay, 'parent')
    await checkNoCircle(work, id, parent, line)
    const now = await currentParent(work, id, line)
    if (now?.id === parent) throw refuse('invalid', 'same-parent', [above.name], { field: 'parent' })
    const since = now?.from_day ?? body.from_day
    if (now ? fromDay <= since : fromDay < since) {
      throw refuse('invalid', 'before-the-line', [since], { field: 'fromDay' })
    }
    await work.db
      .updateTable('organisations.parent')
      .set({ to_day: dayBefore(fromDay) })
      .where('body_id', '=', id)
      .where('line', '=', line)
      .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>=', fromDay)]))
      .execute()
    await work.db
      .insertInto('organisations.parent')
      .values({ body_id: id, parent_id: parent, line, from_day: fromDay, basis })
      .execute()
    await work.db
      .updateTable('organisations.body')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute()
    if (line === 'own') await moveNode(work, id, parent, fromDay)
    const after = { line, parent: above.name, fromDay }
    const before = { line, parent: now?.name ?? null }
    work.changed({ record: String(id), body: id, before, after, reason: basis })
    return { id }
  },
})

/** The newest, which is in force or still to come. */
function currentParent(work: Ordering, id: number, line: Line) {
  return work.db
    .selectFrom('organisations.parent as l')
    .innerJoin('organisations.body as b', 'b.id', 'l.parent_id')
    .select(['b.id', 'b.name', 'l.from_day'])
    .where('l.body_id', '=', id)
    .where('l.line', '=', line)
    .orderBy('l.from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function checkNoCircle(work: Ordering, id: number, parent: number, line: Line): Promise<void> {
  for (let at: number | undefined = parent; at !== undefined; ) {
    if (at === id) throw refuse('invalid', 'under-itself', [], { field: 'parent' })
    at = (await currentParent(work, at, line))?.id
  }
}
