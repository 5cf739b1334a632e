import { createHash, randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Role } from '#platform/scope/roles.ts'
import { againWhenCrossed } from './again.ts'
import type { Deed, Example } from './deed.ts'
import type { WriteHandle } from './handle.ts'
import type { Actor, Caller } from './reading.ts'
import { keyReused, notAllowed, refusalOfDatabase, refusalOfInput } from './refusals.ts'
import { type Mode, openTransaction, type Transaction } from './transaction.ts'

/** A change to one record: its line in the audit, and the sign that its facts must be counted anew. */
export type Change = {
  record: string
  /** The body whose record it is; null for what concerns the whole system. */
  body: number | null
  before?: unknown
  after?: unknown
  reason?: string | undefined
}

/** What a command works with: the room's handle, the day, and the places to say what changed. */
export type Work<Room extends string = string, Neighbours extends string = string> = {
  db: WriteHandle<Room, Neighbours>
  actor: Actor
  platform: Caller['platform']
  /** The day that rules work with (ISO). */
  today: string
  /** The real time of recording. */
  now: Date
  /** Whether the person reaches everything ('all') or a list of bodies ('local'). */
  reach: 'all' | 'local'
  newId(): string
  changed(change: Change): void
  /** For jobs only: they must be enqueued in this transaction. */
  transaction: Transaction
}

type Noted = Change & { deed: string; room: string }
type Session = Omit<Work, 'db' | 'changed'> & { noted: Noted[]; requestId: string }

const sessions = new WeakMap<Work, Session>()

export type CommandOptions<
  Room extends string,
  Neighbours extends string,
  Input extends z.ZodType,
  Result,
> = {
  input: Input
  roles: readonly Role[]
  /** A deed upon the whole system: who reaches less is refused like one without the role. */
  whole?: true
  /** 'freezer' holds the freezing lock alone instead of sharing it. */
  mode?: Exclude<Mode, 'reader'>
  example: Example<z.input<Input>>
  run(work: Work<Room, Neighbours>, input: z.output<Input>): Promise<Result>
}

export type Command<Input, Result> = Deed<Input> & {
  (caller: Caller, input: Input, press?: { key?: string | undefined }): Promise<Result>
  /** The same deed inside a neighbour's transaction, under that deed's roles and reach. */
  within(work: Work, input: Input): Promise<Result>
}

/** Made by `defineModule`; see there. */
export function makeCommand<Room extends string, Neighbours extends string, Input extends z.ZodType, Result>(
  room: string,
  verb: string,
  options: CommandOptions<Room, Neighbours, Input, Result>,
): Command<z.input<Input>, Result> {
  const name = `${room}/${verb}`
  const { roles, example, whole } = options

  function parse(input: unknown): z.output<Input> {
    const parsed = options.input.safeParse(input)
    if (!parsed.success) throw refusalOfInput(parsed.error.issues)
    return parsed.data
  }

  async function within(work: Work, input: z.input<Input>): Promise<Result> {
    const session = sessions.get(work)
    if (!session) throw new Error(`${name}: within() needs the work of a running command`)
    return options.run(workOf<Room, Neighbours>(session, room, name), parse(input))
  }

  const run = (session: Session, data: z.output<Input>) =>
    options.run(workOf<Room, Neighbours>(session, room, name), data)

  async function execute(
    caller: Caller,
    input: z.input<Input>,
    press: { key?: string | undefined } = {},
  ): Promise<Result> {
    const data = parse(input)
    const bound = { name, roles, whole, mode: options.mode ?? 'writer', run: (s: Session) => run(s, data) }
    const receipt = press.key
      ? { actor: caller.actor.userId, key: press.key, hash: hashOf(name, data) }
      : undefined
    return againWhenCrossed(() => attempt(caller, bound, receipt))
  }

  return Object.assign(execute, { within, deed: name, kind: 'command' as const, roles, whole, example })
}

type Bound<Result> = {
  name: string
  roles: readonly Role[]
  whole: true | undefined
  mode: Exclude<Mode, 'reader'>
  run(session: Session): Promise<Result>
}

/** One transaction: enter, do, count, write down, commit. */
async function attempt<Result>(caller: Caller, bound: Bound<Result>, receipt?: Receipt): Promise<Result> {
  const { platform, actor, requestId } = caller
  const today = platform.clock.today()
  const { roles, mode } = bound
  const who = { userId: actor.userId, roles, day: today, mode, press: receipt }
  const transaction = await openTransaction(platform.pool, who)
  const { reach } = transaction
  try {
    if (!reach || (bound.whole && reach !== 'all')) throw notAllowed()
    const earlier = receipt && (await findReceipt<Result>(transaction, receipt))
    if (earlier) {
      await transaction.rollback()
      return earlier.result
    }
    const now = platform.clock.now()
    const session = { actor, platform, today, now, reach, newId: uuidv7, transaction, noted: [], requestId }
    const result = await bound.run(session)
    await settle(session)
    if (receipt) await keepReceipt(transaction, bound.name, receipt, result)
    await transaction.commit()
    return result
  } catch (error) {
    await transaction.rollback().catch(() => {}) // already ended, or the server is gone
    throw refusalOfDatabase(error) ?? error
  }
}

function workOf<Room extends string, Neighbours extends string>(
  session: Session,
  room: string,
  deed: string,
): Work<Room, Neighbours> {
  const { noted, requestId, ...rest } = session
  const work: Work = {
    ...rest,
    db: session.transaction.db as unknown as Work['db'],
    changed: (change) => noted.push({ ...change, deed, room }),
  }
  sessions.set(work, session)
  return work as unknown as Work<Room, Neighbours>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/** Counts the facts of the changed records anew and writes the audit, both in the command's transaction. */
async function settle(session: Session): Promise<void> {
  const { client } = session.transaction
  const rooms = Map.groupBy(
    session.noted.filter((change) => uuid.test(change.record)),
    (change) => change.room,
  )
  for (const [room, changes] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!countingRooms.has(room)) continue
    const records = [...new Set(changes.map((change) => change.record))]
    const { deed, reason } = changes[0] as Noted
    const values = [room, records, session.now, deed, reason ?? null]
    await client.query({ name: 'derive', text: 'select counted.derive($1, $2, $3, $4, $5)', values })
  }
  for (const change of session.noted) {
    const values = [
      uuidv7(),
      session.now,
      session.today,
      change.deed,
      session.actor.userId,
      session.actor.name,
      change.body,
      change.record,
      json(change.before),
      json(change.after),
      change.reason ?? null,
      session.requestId,
    ]
    const text = 'insert into audit.entry values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)'
    await client.query({ name: 'audit', text, values })
  }
}

/** Rooms that declared indicators, and so have a view of facts. Filled by `defineModule`. */
export const countingRooms = new Set<string>()

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

type Receipt = { actor: string; key: string; hash: Buffer }

function hashOf(deed: string, data: unknown): Buffer {
  return createHash('sha256').update(deed).update(JSON.stringify(data)).digest()
}

async function findReceipt<Result>(
  { client }: Transaction,
  receipt: Receipt,
): Promise<{ result: Result } | undefined> {
  const text = 'select input_hash, result from audit.receipt where actor = $1 and key = $2'
  const found = await client.query<{ input_hash: Buffer; result: Result }>({
    name: 'receipt',
    text,
    values: [receipt.actor, receipt.key],
  })
  const row = found.rows[0]
  if (row && !row.input_hash.equals(receipt.hash)) throw keyReused()
  return row
}

async function keepReceipt(
  { client }: Transaction,
  deed: string,
  receipt: Receipt,
  result: unknown,
): Promise<void> {
  const text = 'insert into audit.receipt (actor, key, deed, input_hash, result) values ($1, $2, $3, $4, $5)'
  const values = [receipt.actor, receipt.key, deed, receipt.hash, JSON.stringify(result ?? null)]
  await client.query({ name: 'keep-receipt', text, values })
}

/** A key for a form's press: given out with the form, sent back with it. */
export function newKey(): string {
  return randomUUID()
}
