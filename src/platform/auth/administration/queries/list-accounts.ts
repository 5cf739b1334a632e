import { searchKey } from '#platform/i18n/vietnamese.ts'
import { listAccountsInput } from '../inputs.ts'
import { ACCOUNTS_A_PAGE } from '../limits.ts'
import { room } from '../module.ts'

export type AccountRow = {
  userId: string
  username: string
  name: string
  closed: boolean
  mustChangePassword: boolean
  secondFactor: boolean
  grants: number
}

/** All accounts by name, or those whose name or user name holds what is searched (marks do not matter). */
export const listAccounts = room.query('list-accounts', {
  input: listAccountsInput,
  roles: ['administrator'],
  whole: true,
  example: () => ({}),
  async run({ db, today }, { search, page }): Promise<{ rows: AccountRow[]; total: number }> {
    const found = await db
      .selectFrom('auth.user as u')
      .select((row) => [
        'u.id as userId',
        'u.username',
        'u.name',
        'u.disabled_at',
        'u.must_change_password as mustChangePassword',
        'u.twoFactorEnabled',
        row
          .selectFrom('scope.grant as g')
          .select((grant) => grant.fn.countAll<number>().as('count'))
          .whereRef('g.user_id', '=', 'u.id')
          .where('g.revoked_at', 'is', null)
          .where('g.from_day', '<=', today)
          .where((grant) => grant.or([grant('g.to_day', 'is', null), grant('g.to_day', '>=', today)]))
          .as('grants'),
      ])
      .orderBy('u.name', (order) => order.collate('vi-x-icu'))
      .orderBy('u.id')
      .execute()
    // A province has some thousands of accounts: folding the names here needs no column that only the search would read.
    const wanted = searchKey(search ?? '')
    const rows = found
      .filter((row) => searchKey(`${row.name} ${row.username}`).includes(wanted))
      .map(({ disabled_at, twoFactorEnabled, grants, ...row }) => ({
        ...row,
        closed: disabled_at !== null,
        secondFactor: twoFactorEnabled ?? false,
        grants: Number(grants ?? 0),
      }))
    const start = (page - 1) * ACCOUNTS_A_PAGE
    return { rows: rows.slice(start, start + ACCOUNTS_A_PAGE), total: rows.length }
  },
})
