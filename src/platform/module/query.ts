import type { z } from 'zod'
import type { Role } from '#platform/scope/roles.ts'
import type { Deed, Example } from './deed.ts'
import type { ReadHandle } from './handle.ts'
import type { Actor, Caller, Reading } from './reading.ts'
import { notAllowed, refusalOfDatabase, refusalOfInput } from './refusals.ts'

/** What a query reads with. */
export type Read<Room extends string = string, Neighbours extends string = string> = {
  db: ReadHandle<Room, Neighbours>
  actor: Actor
  today: string
  reach: 'all' | 'local'
  /** Tells one reach from another, for what is kept between readings. */
  reachMark: string
  platform: Caller['platform']
}

export type QueryOptions<Room extends string, Neighbours extends string, Input extends z.ZodType, Result> = {
  input: Input
  roles: readonly Role[]
  /** Only for those who reach everything; others are refused like ones without the role. */
  whole?: true
  example: Example<z.input<Input>>
  run(read: Read<Room, Neighbours>, input: z.output<Input>): Promise<Result>
}

export type Query<Input, Result> = Deed<Input> & ((reading: Reading, input: Input) => Promise<Result>)

/** Made by `defineModule`; see there. */
export function makeQuery<Room extends string, Neighbours extends string, Input extends z.ZodType, Result>(
  room: string,
  verb: string,
  options: QueryOptions<Room, Neighbours, Input, Result>,
): Query<z.input<Input>, Result> {
  const { roles, example, whole } = options

  async function ask(reading: Reading, input: z.input<Input>): Promise<Result> {
    const parsed = options.input.safeParse(input)
    if (!parsed.success) throw refusalOfInput(parsed.error.issues)
    try {
      return await reading.run(roles, (transaction) => {
        if (whole && transaction.reach !== 'all') throw notAllowed()
        const { actor, platform } = reading
        const db = transaction.db as unknown as ReadHandle<Room, Neighbours>
        const reach = transaction.reach ?? 'local'
        const { reachMark } = transaction
        const today = platform.clock.today()
        return options.run({ db, actor, reach, reachMark, platform, today }, parsed.data)
      })
    } catch (error) {
      throw refusalOfDatabase(error) ?? error
    }
  }

  return Object.assign(ask, { deed: `${room}/${verb}`, kind: 'query' as const, roles, whole, example })
}
