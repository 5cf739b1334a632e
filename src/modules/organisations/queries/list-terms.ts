import { readers } from '#platform/scope/index.ts'
import { getBodyInput } from '../inputs.ts'
import { room } from '../module.ts'

/** The terms of a body within reach, the newest first. */
export const listTerms = room.query('list-terms', {
  input: getBodyInput,
  // The roles of get-body: pages ask both in one entering.
  roles: [...readers, 'administrator'],
  example: ({ body }) => ({ id: body }),
  run: ({ db }, { id }) =>
    db
      .selectFrom('organisations.term')
      .select(['id', 'name'])
      .where('body_id', '=', id)
      .orderBy('from_day', 'desc')
      .execute(),
})
