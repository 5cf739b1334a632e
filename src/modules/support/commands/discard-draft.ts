import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { discardDraftInput } from '../inputs.ts'
import { room } from '../module.ts'

/** Throws away what was typed; nothing was counted, so nothing needs a reason. */
export const discardDraft = room.command('discard-draft', {
  input: discardDraftInput,
  roles: writers,
  example: (side) => ({ id: side.draft }),
  async run(work, { id }) {
    const gone = await work.db
      .deleteFrom('support.draft')
      .where('id', '=', id)
      .where('owner', '=', work.actor.userId)
      .returning('body_id')
      .executeTakeFirst()
    if (!gone) throw notFound()
    work.changed({ record: id, body: gone.body_id })
    return { id }
  },
})
