import type { Kysely } from 'kysely'
import type { DB } from '#db/types.ts'

/** Schemas of the platform that every room may read. */
type PlatformSchema = 'audit' | 'counted' | 'files' | 'scope'

export type Tables<Schema extends string> = {
  [Name in keyof DB as Name extends `${Schema}.${string}` ? Name : never]: DB[Name]
}

type Reads<Room extends string, Neighbours extends string> = Kysely<
  Tables<Room | Neighbours | PlatformSchema>
>
type Writes<Room extends string> = Kysely<Tables<Room>>

/** Selects from the room's own tables, its declared neighbours' and the platform's. */
export type ReadHandle<Room extends string, Neighbours extends string> = Pick<
  Reads<Room, Neighbours>,
  'selectFrom' | 'with' | 'fn' | 'getExecutor' | 'dynamic'
>

/** Reads like a ReadHandle and writes the room's own tables, nothing else. */
export type WriteHandle<Room extends string, Neighbours extends string> = ReadHandle<Room, Neighbours> &
  Pick<Writes<Room>, 'insertInto' | 'updateTable' | 'deleteFrom'>
