import { setFirstPassword } from '../../accounts.ts'
import { resetPasswordInput } from '../inputs.ts'
import { room } from '../module.ts'

/** For who forgot it: a new first password, handed over by the administrator; every session of the person ends. */
export const resetPassword = room.command('reset-password', {
  input: resetPasswordInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({ userId: side.account, firstPassword: 'mat-khau-lan-dau' }),
  async run(work, { userId, firstPassword }) {
    await setFirstPassword(work.db, userId, firstPassword)
    work.changed({ record: userId, body: null })
    return work.db
      .selectFrom('auth.user')
      .select('username')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
  },
})
