import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { refuse } from './refusals.ts'
import { waitingTime } from './text.vi.ts'

type Rule = { key: string; most: number; seconds: number }

/**
 * Limits on guessing. The library counts only by network address and only behind its own HTTP door; a whole office shares
 * one address, so a person's own slips (name and address) are told apart from a guesser at one name or at many.
 */
export function signInRules(username: string, address: string): Rule[] {
  const name = username.trim().toLowerCase()
  return [
    { key: `pair ${name} ${address}`, most: 5, seconds: 60 },
    { key: `name ${name}`, most: 50, seconds: 600 },
    { key: `address ${address}`, most: 120, seconds: 60 },
  ]
}

export const passwordRules = (userId: string): Rule[] => [{ key: `password ${userId}`, most: 5, seconds: 60 }]
export const codeRules = (userId: string): Rule[] => [{ key: `code ${userId}`, most: 5, seconds: 60 }]

/** Counts one try under each rule, in one statement that holds under concurrency; refuses with the time to wait. */
export async function countTry(pool: Pool, rules: Rule[]): Promise<void> {
  const now = new Date()
  const { rows } = await pool.query<{ wait: number | null }>(
    `with tried as (
       insert into auth.attempt as a (key, count, since)
       select key, 1, $3 from unnest($1::text[]) key order by key
       on conflict (key) do update set
         count = case when a.since <= $3 - make_interval(secs => limits.seconds(a.key)) then 1 else a.count + 1 end,
         since = case when a.since <= $3 then a.since else a.since end
       returning key, count, since)
     select 1`,
    [rules, now],
  )
  const wait = rows[0]?.wait
  if (wait) throw refuse('limit', 'too-many-tries', [waitingTime(wait)])
}

export const digest = (key: string): string => createHash('sha256').update(key).digest('base64url')
