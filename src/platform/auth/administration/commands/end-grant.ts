import { notFound } from '#platform/module/index.ts'
import { endGrant as endReach, revokeGrant } from '#platform/scope/index.ts'
import { endGrantInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'

/** The grant holds to its last day; without one it is taken back, and reaches nothing from the next transaction on. */
export const endGrant = room.command('end-grant', {
  input: endGrantInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({ grantId: side.grant, lastDay: '2022-07-25', reason: 'Hết nhiệm kỳ' }),
  async run(work, { grantId, lastDay, reason }) {
    const grant = await work.db
      .selectFrom('scope.grant')
      .select(['user_id', 'line', 'root_id', 'role', 'from_day', 'to_day', 'revoked_at'])
      .where('id', '=', grantId)
      .executeTakeFirst()
    if (!grant) throw notFound()
    if (grant.revoked_at || (grant.to_day && grant.to_day < work.today))
      throw refuse('conflict', 'grant-over', [])
    if (grant.user_id === work.actor.userId && grant.role === 'administrator')
      throw refuse('forbidden', 'own-grant', [])
    if (lastDay && lastDay < grant.from_day) {
      throw refuse('invalid', 'day-order', [grant.from_day, lastDay], { field: 'lastDay' })
    }
    if (lastDay) await endReach(work, grantId, lastDay)
    else await revokeGrant(work, grantId)
    const body = grant.line === 'body' ? grant.root_id : null
    const after = lastDay ? { grant: grantId, toDay: lastDay } : { grant: grantId, takenBack: true }
    work.changed({ record: grant.user_id, body, before: { toDay: grant.to_day }, after, reason })
  },
})
