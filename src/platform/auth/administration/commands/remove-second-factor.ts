import { removeSecondFactor as removeFactor } from '../../accounts.ts'
import { accountInput } from '../inputs.ts'
import { room } from '../module.ts'

/** For a lost phone without recovery codes; the person's sessions end and the password alone opens again. */
export const removeSecondFactor = room.command('remove-second-factor', {
  input: accountInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({ userId: side.account, reason: 'Mất điện thoại' }),
  async run(work, { userId, reason }) {
    await removeFactor(work.db, userId)
    work.changed({ record: userId, body: null, reason })
  },
})
