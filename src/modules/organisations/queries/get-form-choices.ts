import { readers } from '#platform/scope/index.ts'
import { readRights } from '../bodies.sql.ts'
import { getBodyInput } from '../inputs.ts'
import { room } from '../module.ts'

/** What the forms about a body's posts choose from: its terms within reach, and for an administrator the open accounts. */
export const getFormChoices = room.query('get-form-choices', {
  input: getBodyInput,
  roles: [...readers, 'administrator'],
  example: ({ body }) => ({ id: body }),
  async run({ db, actor, today }, { id }) {
    const terms = await db
      .selectFrom('organisations.term')
      .select(['id', 'name'])
      .where('body_id', '=', id)
      .orderBy('from_day', 'desc')
      .execute()
    const { admit } = await readRights(db, { user: actor.userId, today, body: id })
    if (!admit) return { terms, accounts: [] }
    const accounts = await db
      .selectFrom('scope.account')
      .select(['user_id as id', 'name'])
      .where('disabled', '=', false)
      .orderBy('name', (order) => order.collate('vi-x-icu'))
      .orderBy('user_id')
      .execute()
    return { terms, accounts }
  },
})
