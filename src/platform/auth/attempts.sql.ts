import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { refuse } from './refusals.ts'
import { waitingTime } from './text.vi.ts'

type Rule = { key: string; most: number; seconds: number }

/**
 * Limits on guessing. The library counts only by network address and only behind its own HTTP door; a whole office shares
 * one address, so a person's own slips (name and address) are told apart from a guesser at one name or at many.
 */
export function signInRules(username: string, address: string): { own: Rule[]; wide: Rule[] } {
  const name = username.trim().toLowerCase()
  return {
    own: [
      { key: `pair ${name} ${address}`, most: 5, seconds: 60 },
      { key: `name ${name}`, most: 50, seconds: 600 },
    ],
    wide: [{ key: `address ${address}`, most: 120, seconds: 60 }],
  }
}

export const passwordRules = (userId: string): Rule[] => [{ key: `password ${userId}`, most: 5, seconds: 60 }]
export const codeRules = (userId: string): Rule[] => [{ key: `code ${userId}`, most: 5, seconds: 60 }]
/** While signing in the library itself limits codes by challenge and account; this only slows a machine down. */
export const codeAddressRules = (address: string): Rule[] => [
  { key: `codes ${address}`, most: 60, seconds: 60 },
]

const digest = (key: string): string => createHash('sha256').update(key).digest('base64url')

/** Counts one try under each rule, in one statement that holds under concurrency; refuses with the time to wait. */
export async function countTry(pool: Pool, rules: Rule[]): Promise<void> {
  const now = new Date()
  const keys = rules.map((rule) => digest(rule.key))
  const { rows } = await pool.query<{ key: string; count: number; until: Date }>(
    `insert into auth.attempt as a (key, count, until)
     select key, 1, $3::timestamptz + make_interval(secs => seconds)
     from unnest($1::text[], $2::int[]) as rule (key, seconds) order by key
     on conflict (key) do update set
       count = case when a.until <= $3 then 1 else a.count + 1 end,
       until = case when a.until <= $3 then excluded.until else a.until end
     returning key, count, until`,
    [keys, rules.map((rule) => rule.seconds), now],
  )
  const waits = rules.map((rule) => {
    const row = rows.find((found) => found.key === digest(rule.key))
    return row && row.count > rule.most ? (row.until.getTime() - now.getTime()) / 1000 : 0
  })
  const wait = Math.max(...waits)
  if (wait > 0) throw refuse('limit', 'too-many-tries', [waitingTime(wait)])
  if (rows.some((row) => row.count === 1)) await forgetPast(pool, now)
}

/** Longer than the library takes a code for right: its own half minute and the ones beside it. */
const CODE_KEPT_SECONDS = 120

/** True for who comes first with this code of this person: a code that somebody saw over the shoulder opens nothing. */
export async function claimCode(pool: Pool, userId: string, code: string): Promise<boolean> {
  const now = new Date()
  const until = new Date(now.getTime() + CODE_KEPT_SECONDS * 1000)
  const claimed = await pool.query(
    `insert into auth.attempt as a (key, count, until) values ($1, 1, $2)
     on conflict (key) do update set until = excluded.until where a.until <= $3`,
    [digest(`used ${userId} ${code}`), until, now],
  )
  return claimed.rowCount === 1
}

/** The right password ends the counts of the person's name; the one of the address goes on. */
export async function forgetTries(pool: Pool, rules: Rule[]): Promise<void> {
  await pool.query('delete from auth.attempt where key = any ($1)', [rules.map((rule) => digest(rule.key))])
}

async function forgetPast(pool: Pool, now: Date): Promise<void> {
  await pool.query(
    `delete from auth.attempt where key in
       (select key from auth.attempt where until < $1 limit 100 for update skip locked)`,
    [now],
  )
}
