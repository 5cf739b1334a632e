import type { z } from 'zod'
import { type Command, type CommandOptions, countingRooms, makeCommand } from './command.ts'
import { makeQuery, type Query, type QueryOptions } from './query.ts'

/** A room: its schema, the neighbours above it whose tables it may read, and whether it counts facts. */
export type ModuleOptions<Room extends string, Neighbours extends string> = {
  name: Room
  reads: readonly Neighbours[]
  /** The room has a view "<room>.facts", from which the facts of changed records are derived; its figures stand in briefings/catalogue.ts. */
  counts?: boolean
}

/**
 * Gives a room its two verbs. A deed's name is "<room>/<verb>" everywhere.
 * A command opens its transaction, enters it with the reach of the actor's grants in the deed's roles, runs, counts facts,
 * writes the audit and commits; a query reads in the request's one transaction.
 */
export function defineModule<Room extends string, Neighbours extends string = never>(
  options: ModuleOptions<Room, Neighbours>,
) {
  if (options.counts) countingRooms.add(options.name)
  return {
    name: options.name,
    reads: options.reads,
    command: <Input extends z.ZodType, Result>(
      verb: string,
      deed: CommandOptions<Room, Neighbours, Input, Result>,
    ): Command<z.input<Input>, Result> => makeCommand(options.name, verb, deed),
    query: <Input extends z.ZodType, Result>(
      verb: string,
      deed: QueryOptions<Room, Neighbours, Input, Result>,
    ): Query<z.input<Input>, Result> => makeQuery(options.name, verb, deed),
  }
}

export type { Change, Command, Work } from './command.ts'
export { newKey } from './command.ts'
export type { Deed, Example, ExampleSide } from './deed.ts'
export type { ReadHandle, WriteHandle } from './handle.ts'
export { dataDirectory, openPlatform } from './platform.ts'
export type { Query, Read } from './query.ts'
export type { Actor, Caller, Platform, Reading } from './reading.ts'
export { openReading } from './reading.ts'
export { notFound } from './refusals.ts'
export { wholeOf } from './whole.ts'
