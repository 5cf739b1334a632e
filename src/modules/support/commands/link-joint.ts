import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { linkJointInput } from '../inputs.ts'
import { holdBoth } from '../joint.sql.ts'
import { room } from '../module.ts'
import { refuse } from '../refuse.ts'
import { words } from '../text.vi.ts'
import { findJoinedTo } from '../windows.sql.ts'

/** The same help was entered by two bodies: this case stays and counts through the other one from now on. */
export const linkJoint = room.command('link-joint', {
  input: linkJointInput,
  roles: writers,
  example: (side) => ({
    id: side.twin,
    counted: side.livelihoodNumber,
    reason: 'Hai đơn vị cùng hỗ trợ (mẫu)',
  }),
  async run(work, { id, counted, reason }) {
    const number = Number(/(\d{1,9})\s*$/.exec(counted)?.[1] ?? 0)
    const cases = await holdBoth(work, id, number)
    const found = cases.find((one) => one.id === id)
    if (!found) throw notFound()
    const other = cases.find((one) => one.number === number)
    if (!other) throw refuse('invalid', 'joint-missing', [words.caseNumber(number)], { field: 'counted' })
    if (other.id === id) throw refuse('invalid', 'joint-self', [], { field: 'counted' })
    if (found.reversed_on) throw refuse('conflict', 'already-reversed', [found.reversed_on])
    if (other.reversed_on)
      throw refuse('invalid', 'joint-reversed', [words.caseNumber(number)], { field: 'counted' })
    if (found.joint_number !== null)
      throw refuse('conflict', 'already-joint', [words.caseNumber(found.joint_number)])
    // One step only: a case that carries another one, or hangs on one itself, would hide a help from the count.
    const [carried] = await findJoinedTo(work.db, id)
    if (carried)
      throw refuse('invalid', 'carries-joint', [words.caseNumber(found.number)], { field: 'counted' })
    if (other.joint_number !== null)
      throw refuse('invalid', 'hangs-on', [words.caseNumber(number), words.caseNumber(other.joint_number)], {
        field: 'counted',
      })
    const isAlike =
      found.kind === other.kind &&
      found.household_id === other.household_id &&
      found.person_id === other.person_id
    if (!isAlike) throw refuse('invalid', 'joint-unlike', [], { field: 'counted' })

    const { body_id } = found
    await work.db
      .insertInto('support.joint')
      .values({ case_id: id, body_id, counted_case_id: other.id, reason, recorded_at: work.now })
      .execute()
    work.changed({ record: id, body: body_id, after: { joint: words.caseNumber(number) }, reason })
    return { id }
  },
})
