import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Clock } from '#platform/clock.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Role } from '#platform/scope/roles.ts'
import { notAllowed } from './refusals.ts'
import { openTransaction, type Transaction } from './transaction.ts'

export type Actor = { userId: string; name: string }

/** What a running program has open; made once by `openPlatform`. */
export type Platform = { pool: pg.Pool; clock: Clock; files: FileStore; dataDir: string }

/** Somebody who asks or does something, through whichever door. */
export type Caller = { platform: Platform; actor: Actor; requestId: string }

/**
 * One lazy read-only transaction for a whole request, shared by nested loaders. Questions run one after the other,
 * because a question may enter with other roles than the one before.
 */
export type Reading = Caller & {
  run<T>(roles: readonly Role[], ask: (transaction: Transaction) => Promise<T>): Promise<T>
  statements(): number
  /** Set by who streams rows after the answer began: the host then closes when the stream ends. */
  held: boolean
  close(): Promise<void>
}

export function openReading(platform: Platform, actor: Actor, requestId: string = randomUUID()): Reading {
  let transaction: Transaction | undefined
  let entered = ''
  let last: Promise<unknown> = Promise.resolve()

  async function reach(roles: readonly Role[]): Promise<Transaction> {
    const wanted = roles.join()
    if (!transaction) {
      const day = platform.clock.today()
      transaction = await openTransaction(platform.pool, { userId: actor.userId, roles, day, mode: 'reader' })
    } else if (wanted !== entered) {
      await transaction.enter(roles)
    }
    entered = wanted
    if (!transaction.reach) throw notAllowed()
    return transaction
  }

  return {
    platform,
    actor,
    requestId,
    held: false,
    statements: () => transaction?.statements() ?? 0,
    run(roles, ask) {
      const turn = last.then(async () => ask(await reach(roles)))
      last = turn.catch(() => {})
      return turn
    },
    async close() {
      await last
      await transaction?.rollback()
      transaction = undefined
    },
  }
}
