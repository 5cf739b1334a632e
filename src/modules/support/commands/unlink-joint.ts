import { writers } from '#platform/scope/index.ts'
import { refuseFrozen } from '../checks.ts'
import { unlinkJointInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refuse.ts'
import { words } from '../text.vi.ts'
import { findStages, holdCase } from '../writing.ts'

/** The two were different helps after all: this case counts by itself again. That they were linked, and why, stays in its history. */
export const unlinkJoint = room.command('unlink-joint', {
  input: unlinkJointInput,
  roles: writers,
  example: (side) => ({ id: side.joined, reason: 'Hai lần hỗ trợ khác nhau (mẫu)' }),
  async run(work, { id, reason }) {
    const found = await holdCase(work, id)
    if (found.reversedOn) throw refuse('conflict', 'already-reversed', [found.reversedOn])
    const joint = await work.db
      .selectFrom('support.joint as j')
      .innerJoin('support.case as counted', 'counted.id', 'j.counted_case_id')
      .select('counted.number')
      .where('j.case_id', '=', id)
      .executeTakeFirst()
    if (!joint) throw refuse('conflict', 'not-joint', [])
    // What counts again enters the periods of its days, like help that is entered late; the reason is always there.
    const days = [found.day, ...(await findStages(work, id)).map(({ day }) => day)]
    for (const day of new Set(days)) await refuseFrozen(work, day, reason)
    await work.db.deleteFrom('support.joint').where('case_id', '=', id).execute()
    const before = { joint: words.caseNumber(joint.number) }
    work.changed({ record: id, body: found.body_id, before, after: { joint: null }, reason })
    return { id }
  },
})
