import type { Work } from '#platform/module/index.ts'
import { giveGrant as giveReach } from '#platform/scope/index.ts'
import { giveGrantInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'

/** A role over a place or over a body's line, from a day and perhaps to a day. */
export const giveGrant = room.command('give-grant', {
  input: giveGrantInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({
    userId: side.account,
    line: 'body',
    root: side.body,
    role: 'commune-officer',
    fromDay: '2022-01-01',
  }),
  async run(work, { userId, line, root, role, fromDay, toDay }) {
    if (toDay && toDay < fromDay) throw refuse('invalid', 'day-order', [fromDay, toDay], { field: 'toDay' })
    await assertRoot(work, line, root)
    if (role === 'administrator') await assertWhole(work, line, root)
    const same = await work.db
      .selectFrom('scope.grant')
      .select('id')
      .where((row) => row.and({ user_id: userId, line, root_id: root, role, to_day: null, revoked_at: null }))
      .executeTakeFirst()
    if (same) throw refuse('conflict', 'grant-twice', [])
    const id = await giveReach(work, { userId, line, root, role, fromDay, toDay: toDay ?? null })
    const after = { grant: id, line, root, role, fromDay, toDay: toDay ?? null }
    work.changed({ record: userId, body: line === 'body' ? root : null, after })
    return { id }
  },
})

async function assertRoot(work: Work<'auth', never>, line: 'place' | 'body', root: number): Promise<void> {
  const table = line === 'place' ? 'scope.place' : 'scope.body'
  const found = await work.db.selectFrom(table).select('id').where('id', '=', root).executeTakeFirst()
  if (!found) throw refuse('invalid', 'root-missing', [], { field: 'root' })
}

/** Accounts belong to no place: an administrator of less would have a menu and no rights. */
async function assertWhole(work: Work<'auth', never>, line: 'place' | 'body', root: number): Promise<void> {
  const whole = await work.db
    .selectFrom('scope.whole')
    .select('place_id')
    .where('place_id', '=', root)
    .executeTakeFirst()
  if (line !== 'place' || !whole) throw refuse('invalid', 'administrator-whole', [], { field: 'root' })
}
