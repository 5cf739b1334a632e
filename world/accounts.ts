import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { DB } from '#db/types.ts'
import { insertAccount } from '#platform/auth/accounts.ts'
import { makePassword } from '#platform/auth/passwords.ts'
import { openPool } from '#platform/db/connect.ts'
import type { Role } from '#platform/scope/index.ts'
import { bodyOf, type Commune, type Land } from '#world/land/land.ts'
import { at } from '#world/random.ts'
import { people, titles } from './text.vi.ts'

export type DemonstrationAccount = { username: string; password: string; name: string; post: string }
type Known = keyof typeof people
export type SignedUp = Record<Known, { userId: string; name: string; grantId: string; postId: string | null }>

type Reach = { role: Role; line: 'place' | 'body'; root: number; body?: number }

/** The communes that every test knows. */
export function knownCommunes({ communes }: Land) {
  const find = (district: string, name: string): Commune =>
    at(
      communes.filter((one) => one.district.name === district && one.name === name),
      0,
    )
  return { muongLong: find('Kỳ Sơn', 'Mường Lống'), nhonMai: find('Tương Dương', 'Nhôn Mai') }
}

function reachesOf(land: Land): Record<Exclude<Known, 'administrator'>, Reach> {
  const { muongLong, nhonMai } = knownCommunes(land)
  const whole = { line: 'place', root: land.province.id } as const
  const farmers = bodyOf(muongLong, 'farmers').id
  return {
    deputy: { role: 'deputy-secretary', ...whole },
    specialist: { role: 'province-specialist', ...whole },
    officer: {
      role: 'commune-officer',
      line: 'place',
      root: muongLong.id,
      body: bodyOf(muongLong, 'front').id,
    },
    stranger: { role: 'commune-officer', line: 'place', root: nhonMai.id, body: bodyOf(nhonMai, 'front').id },
    farmers: { role: 'commune-officer', line: 'body', root: farmers, body: farmers },
    accountant: { role: 'accountant', ...whole },
    auditor: { role: 'auditor', ...whole },
  }
}

/** An account for each role; officers of communes have the post that their grant comes with. */
export async function openAccounts(
  ownerUrl: string,
  land: Land,
  administrator: { userId: string; password: string },
): Promise<{ signedUp: SignedUp; list: DemonstrationAccount[] }> {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(ownerUrl, 1) }) })
  const list: DemonstrationAccount[] = []
  const { rows } = await sql<{
    id: string
  }>`select id from scope.grant where user_id = ${administrator.userId} limit 1`.execute(db)
  const signedUp: Partial<SignedUp> = {
    administrator: {
      userId: administrator.userId,
      name: people.administrator.name,
      grantId: at(rows, 0).id,
      postId: null,
    },
  }
  const reaches = Object.entries(reachesOf(land)) as [Exclude<Known, 'administrator'>, Reach][]
  for (const [known, reach] of reaches) {
    const { username, name, post } = people[known]
    const password = makePassword()
    const opened = await db.transaction().execute((tx) => open(tx, { username, name, password }, reach))
    signedUp[known] = { name, ...opened }
    list.push({ username, password, name, post })
  }
  await db.destroy()
  const { username, name, post } = people.administrator
  list.push({ username, password: administrator.password, name, post })
  return { signedUp: signedUp as SignedUp, list }
}

/** From the beginning of the simulated past on. */
const fromDay = '2020-01-01'

async function open(
  db: Kysely<DB>,
  account: { username: string; name: string; password: string },
  { role, line, root, body }: Reach,
): Promise<{ userId: string; grantId: string; postId: string | null }> {
  const userId = await insertAccount(db, { ...account, demonstration: true })
  const { name } = account
  await db.insertInto('scope.account').values({ user_id: userId, name }).execute()
  const postId = body === undefined ? null : uuidv7()
  if (postId && body !== undefined) {
    const post = { id: postId, body_id: body, title: titles.officer, holder_name: name, user_id: userId }
    await db
      .insertInto('organisations.post')
      .values({ ...post, basis: 'elected', from_day: fromDay })
      .execute()
  }
  const grantId = uuidv7()
  const grant = {
    id: grantId,
    user_id: userId,
    line,
    root_id: root,
    role,
    from_day: fromDay,
    post_id: postId,
  }
  await db.insertInto('scope.grant').values(grant).execute()
  return { userId, grantId, postId }
}

/** Read by the program when it prints the address: the passwords stand nowhere else. */
export async function keepAccounts(dataDir: string, list: readonly DemonstrationAccount[]): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'demo-accounts.json')
  await writeFile(path, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 })
  await chmod(path, 0o600)
}
