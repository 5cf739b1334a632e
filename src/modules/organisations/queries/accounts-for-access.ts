import { accountsForAccessInput } from '../inputs.ts'
import { room } from '../module.ts'

/** The open accounts by name, for whoever ties one to a post. */
export const accountsForAccess = room.query('accounts-for-access', {
  input: accountsForAccessInput,
  roles: ['administrator'],
  whole: true,
  example: () => ({}),
  run: ({ db }) =>
    db
      .selectFrom('scope.account')
      .select(['user_id as id', 'name'])
      .where('disabled', '=', false)
      .orderBy('name', (order) => order.collate('vi-x-icu'))
      .orderBy('user_id')
      .execute(),
})
