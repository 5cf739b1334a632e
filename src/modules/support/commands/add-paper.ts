import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { addPaperInput } from '../inputs.ts'
import { room } from '../module.ts'
import { keepPaper } from '../writing.ts'

/** A scan or a photo from a phone becomes a paper of the case. Also a reversed case keeps taking papers: they explain it. */
export const addPaper = room.command('add-paper', {
  input: addPaperInput,
  roles: writers,
  example: (side) => ({
    id: side.house,
    kind: 'photo',
    file: { hash: '0'.repeat(64), size: 1, type: 'image/jpeg', name: 'mau.jpg', takenAt: null },
  }),
  async run(work, { id, kind, stage, file }) {
    const owner = await work.db
      .selectFrom('support.case')
      .select(['id', 'body_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!owner) throw notFound()
    const paper = await keepPaper(work, owner, { kind, stage, file })
    work.changed({ record: id, body: owner.body_id, after: { paper, kind, stage, name: file.name } })
    return { id, paper }
  },
})
