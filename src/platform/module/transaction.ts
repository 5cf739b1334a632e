import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '#db/types.ts'
import type { Role } from '#platform/scope/roles.ts'

/** Commands hold this advisory lock shared, freezing takes it alone: no command straddles a watermark. */
export const freezeLock = 7_225_022
/** A page that needs longer than this is broken; exports ask for their own time. */
const readTimeout = '15s'
const writeTimeout = '30s'

export type Mode = 'reader' | 'writer' | 'freezer'
type Press = { actor: string; key: string }
export type Entered = 'all' | 'local' | null

/** One open transaction on one connection: raw client for the platform, Kysely for the rooms. */
export type Transaction = {
  client: pg.PoolClient
  db: Kysely<DB>
  /** What scope.enter answered; null: the person has none of the roles. */
  reach: Entered
  /** Tells one reach from another: equal marks see equal rows. */
  reachMark: string
  /** Statements sent so far; pages are held to eight. */
  statements: () => number
  enter(roles: readonly Role[]): Promise<Entered>
  commit(): Promise<void>
  rollback(): Promise<void>
}

const literal = pg.escapeLiteral

function entering(userId: string, roles: readonly Role[], day: string, mode: Mode): string {
  const as = mode === 'reader' ? 'reader' : 'writer'
  const entered = `scope.enter(${literal(userId)}, ${literal(`{${roles.join(',')}}`)}, ${literal(day)}, '${as}')`
  return `select reach, reach || md5(current_setting('scope.bodies') || current_setting('scope.places')) as mark from ${entered} reach`
}

const openings: Record<Mode, string> = {
  reader: `begin isolation level repeatable read read only; set local statement_timeout = '${readTimeout}'`,
  writer: `begin; set local statement_timeout = '${writeTimeout}'; select pg_advisory_xact_lock_shared(${freezeLock})`,
  freezer: `begin; select pg_advisory_xact_lock(${freezeLock})`,
}

/** Equal presses of one form wait here for each other, so that the later one finds the receipt of the first and not its traces. */
const waiting = (press: Press | undefined) =>
  press
    ? `; select pg_advisory_xact_lock(hashtext(${literal(press.actor)}), hashtext(${literal(press.key)}))`
    : ''

type Answer = { rows: { reach?: Entered; mark?: string | null }[] }

/** Begins, sets the person's reach and takes the database role in one round trip. */
export async function openTransaction(
  pool: pg.Pool,
  who: { userId: string; roles: readonly Role[]; day: string; mode: Mode; press?: Press | undefined },
): Promise<Transaction> {
  const client = await pool.connect()
  const enter = (roles: readonly Role[]) => entering(who.userId, roles, who.day, who.mode)
  let sent = 1
  const end = async (how: 'commit' | 'rollback') => {
    try {
      await client.query(how)
      client.release()
    } catch (error) {
      client.release(true) // in doubt: never back into the pool with a role or a reach set
      throw error
    }
  }
  try {
    // Several statements in one string answer as an array, which the driver's types do not know.
    const answers = (await client.query(
      `${openings[who.mode]}${waiting(who.press)}; ${enter(who.roles)}`,
    )) as unknown as Answer[]
    const counted = counting(client, () => sent++)
    const transaction: Transaction = {
      client,
      db: new Kysely<DB>({ dialect: new PostgresDialect({ pool: held(counted) }) }),
      reach: answers.at(-1)?.rows[0]?.reach ?? null,
      reachMark: answers.at(-1)?.rows[0]?.mark ?? '',
      statements: () => sent,
      async enter(roles) {
        sent++
        const answer: Answer = await client.query(enter(roles))
        transaction.reach = answer.rows[0]?.reach ?? null
        transaction.reachMark = answer.rows[0]?.mark ?? ''
        return transaction.reach
      },
      commit: () => end('commit'),
      rollback: () => end('rollback'),
    }
    return transaction
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** The client as Kysely sees it: the same, with its statements counted. */
function counting(client: pg.PoolClient, count: () => void): pg.PoolClient {
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown
      if (typeof value !== 'function') return value
      if (name === 'query') {
        return (...all: unknown[]) => {
          count()
          return Reflect.apply(value, target, all) as unknown
        }
      }
      return value.bind(target) as unknown
    },
  })
}

/** A pool of exactly the connection that the transaction holds; Kysely may "release" it, nothing happens. */
function held(client: pg.PoolClient): pg.Pool {
  const lent = new Proxy(client, {
    get: (target, name) => (name === 'release' ? () => {} : (Reflect.get(target, name) as unknown)),
  })
  return { connect: async () => lent, end: async () => {} } as unknown as pg.Pool
}
