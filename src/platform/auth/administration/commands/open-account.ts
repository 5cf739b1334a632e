import { openAccount as openReach } from '#platform/scope/index.ts'
import { insertAccount } from '../../accounts.ts'
import { openAccountInput } from '../inputs.ts'
import { room } from '../module.ts'

/** A new person who may sign in; what they may do is given by grants. */
export const openAccount = room.command('open-account', {
  input: openAccountInput,
  roles: ['administrator'],
  whole: true,
  example: () => ({ username: 'can.bo.moi', name: 'Cán Bộ Mới', firstPassword: 'mat-khau-lan-dau' }),
  async run(work, { username, name, firstPassword }) {
    const userId = await insertAccount(work.db, { username, name, password: firstPassword })
    await openReach(work, userId, name)
    work.changed({ record: userId, body: null, after: { username: username.toLowerCase(), name } })
    return { userId }
  },
})
