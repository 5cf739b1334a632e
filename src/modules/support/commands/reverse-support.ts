import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import type { SupportWork } from '../checks.ts'
import { reverseSupportInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refuse.ts'
import { findJoinedTo } from '../windows.sql.ts'

/** The case stays readable with its reason and counts nothing; a case that counted through it counts by itself again. */
export const reverseSupport = room.command('reverse-support', {
  input: reverseSupportInput,
  roles: writers,
  example: (side) => ({ id: side.livelihood, version: 1, reason: 'Ghi nhầm hộ' }),
  async run(work, { id, version, reason }) {
    const { db, now, today } = work
    const found = await db
      .selectFrom('support.case')
      .select(['body_id', 'version'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw notFound()
    const before = await db
      .selectFrom('support.reversal')
      .select('day')
      .where('case_id', '=', id)
      .executeTakeFirst()
    if (before) throw refuse('conflict', 'already-reversed', [before.day])
    if (found.version !== version) throw await changedMeanwhile(work, id, found.version)
    await db
      .insertInto('support.reversal')
      .values({
        case_id: id,
        body_id: found.body_id,
        day: today,
        reason,
        recorded_at: now,
        recorded_by: work.actor.name,
      })
      .execute()
    work.changed({ record: id, body: found.body_id, after: { reversedOn: today }, reason })
    for (const joined of await findJoinedTo(db, id))
      work.changed({ record: joined.id, body: joined.body_id, reason })
    return { id }
  },
})

async function changedMeanwhile({ db }: SupportWork, id: string, version: number) {
  const last = await db
    .selectFrom('audit.entry')
    .select(['actor_name', 'recorded_at'])
    .where('subject', '=', id)
    .where('deed', '=', 'support/correct-support')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const values = [last?.actor_name ?? '—', last?.recorded_at ?? new Date(0)] as const
  return refuse('conflict', 'changed-meanwhile', [...values], { details: { version } })
}
