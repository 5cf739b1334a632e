import { setDisabled } from '#platform/scope/index.ts'
import { setClosed } from '../../accounts.ts'
import { accountInput } from '../inputs.ts'
import { room } from '../module.ts'

export const reopenAccount = room.command('reopen-account', {
  input: accountInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({ userId: side.account, reason: 'Trở lại công tác' }),
  async run(work, { userId, reason }) {
    await setClosed(work.db, userId, null)
    await setDisabled(work, userId, false)
    work.changed({ record: userId, body: null, before: { closed: true }, after: { closed: false }, reason })
  },
})
