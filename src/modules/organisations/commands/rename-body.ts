import { searchKey } from '#platform/i18n/vietnamese.ts'
import { holdBody } from '../bodies.ts'
import { renameBodyInput } from '../inputs.ts'
import { room } from '../module.ts'

/** The same body under another name; the history keeps the old one with the paper of the change. */
export const renameBody = room.command('rename-body', {
  input: renameBodyInput,
  roles: ['province-specialist', 'administrator'],
  whole: true,
  example: ({ body }) => ({ id: body, version: 1, name: 'Hội Thử', basis: 'Quyết định 1 ngày 1/7/2022' }),
  async run(work, { id, version, name, basis }) {
    const body = await holdBody(work, id, version)
    await work.db
      .updateTable('organisations.body')
      .set({ name, search_key: searchKey(name), version: version + 1 })
      .where('id', '=', id)
      .execute()
    work.changed({
      record: String(id),
      body: id,
      before: { name: body.name },
      after: { name },
      reason: basis,
    })
    return { id }
  },
})
