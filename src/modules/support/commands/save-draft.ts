import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { saveDraftInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refuse.ts'

/** Keeps what has been typed, right or wrong; it counts nothing and only its owner sees it. */
export const saveDraft = room.command('save-draft', {
  input: saveDraftInput,
  roles: writers,
  example: (side) => ({ id: side.draft, version: 1, body: side.body, kind: 'goods', typed: { note: 'Mẫu' } }),
  async run(work, { id, version, body, kind, typed }) {
    const kept = { body_id: body, kind, typed: JSON.stringify(typed), saved_at: work.now }
    if (!id) {
      const made = work.newId()
      await work.db
        .insertInto('support.draft')
        .values({ id: made, ...kept, owner: work.actor.userId })
        .execute()
      work.changed({ record: made, body })
      return { id: made, version: 1 }
    }
    const own = await work.db
      .selectFrom('support.draft')
      .select('version')
      .where('id', '=', id)
      .where('owner', '=', work.actor.userId)
      .forUpdate()
      .executeTakeFirst()
    if (!own) throw notFound()
    if (own.version !== version) throw refuse('conflict', 'draft-changed', [])
    await work.db
      .updateTable('support.draft')
      .set({ ...kept, version: own.version + 1 })
      .where('id', '=', id)
      .execute()
    work.changed({ record: id, body })
    return { id, version: own.version + 1 }
  },
})
