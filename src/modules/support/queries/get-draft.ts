import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import { among } from '../rules.ts'
import { kinds } from '../text.vi.ts'

/** What was typed and not yet entered, for its owner. */
export const getDraft = room.query('get-draft', {
  input: oneInput,
  roles: writers,
  example: (side) => ({ id: side.draft }),
  async run({ db, actor }, { id }) {
    const draft = await db
      .selectFrom('support.draft')
      .select(['id', 'kind', 'typed', 'version', 'body_id', 'saved_at'])
      .where('id', '=', id)
      .where('owner', '=', actor.userId)
      .executeTakeFirst()
    if (!draft) throw notFound()
    return { ...draft, kind: among(kinds, draft.kind), typed: textsOf(draft.typed) }
  },
})

function textsOf(typed: unknown): Record<string, string> {
  if (typeof typed !== 'object' || typed === null) return {}
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value)]))
}
