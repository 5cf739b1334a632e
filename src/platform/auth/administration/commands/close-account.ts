import { setDisabled } from '#platform/scope/index.ts'
import { setClosed } from '../../accounts.ts'
import { accountInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'

/** The person is refused from the next transaction on, whatever cookies they hold, and cannot sign in. */
export const closeAccount = room.command('close-account', {
  input: accountInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({ userId: side.account, reason: 'Nghỉ hưu' }),
  async run(work, { userId, reason }) {
    if (userId === work.actor.userId) throw refuse('forbidden', 'own-account', [])
    await setClosed(work.db, userId, work.now)
    await setDisabled(work, userId, true)
    work.changed({ record: userId, body: null, before: { closed: false }, after: { closed: true }, reason })
  },
})
