import { notFound } from '#platform/module/index.ts'
import { type Role, roles } from '#platform/scope/index.ts'
import { getAccountInput } from '../inputs.ts'
import { room } from '../module.ts'

export type GrantRow = {
  id: string
  line: 'place' | 'body'
  root: number
  role: Role
  fromDay: string
  toDay: string | null
  takenBack: boolean
  /** Reaches something on this day. */
  current: boolean
}

/** One account with every grant it ever had. */
export const getAccount = room.query('get-account', {
  input: getAccountInput,
  roles: ['administrator'],
  whole: true,
  example: (side) => ({ userId: side.account }),
  async run({ db, today, actor }, { userId }) {
    const user = await db
      .selectFrom('auth.user')
      .select([
        'id as userId',
        'username',
        'name',
        'createdAt',
        'disabled_at',
        'must_change_password',
        'twoFactorEnabled',
        'demonstration',
      ])
      .where('id', '=', userId)
      .executeTakeFirst()
    if (!user) throw notFound()
    const grants = await db
      .selectFrom('scope.grant')
      .select([
        'id',
        'line',
        'root_id as root',
        'role',
        'from_day as fromDay',
        'to_day as toDay',
        'revoked_at',
      ])
      .where('user_id', '=', userId)
      .orderBy('from_day', 'desc')
      .orderBy('id')
      .execute()
    const { disabled_at, must_change_password, twoFactorEnabled, ...rest } = user
    return {
      ...rest,
      isSelf: userId === actor.userId,
      closed: disabled_at !== null,
      mustChangePassword: must_change_password,
      secondFactor: twoFactorEnabled ?? false,
      grants: grants.map(({ revoked_at, line, role, ...grant }) => ({
        ...grant,
        line: line === 'place' ? ('place' as const) : ('body' as const),
        role: knownRole(role),
        takenBack: revoked_at !== null,
        current:
          revoked_at === null && grant.fromDay <= today && (grant.toDay === null || grant.toDay >= today),
      })),
    }
  },
})

/** A role that the program no longer knows reaches nothing, but its grant must not be shown as another one. */
function knownRole(role: string): Role {
  const known = roles.find((one) => one === role)
  if (!known) throw new Error(`Unknown role in scope.grant: ${role}`)
  return known
}
