import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '#platform/module/handle.ts'
import type { Role } from './roles.ts'

/** The handle of a transaction whose actor reaches everything: only such a one may change what everybody reaches. */
export type ScopeWriter = { selectFrom: unknown; getExecutor: unknown }

type Trees = Kysely<Tables<'scope'>>

export type PlaceNode = {
  id: number
  level: 'province' | 'district' | 'commune'
  epoch: string
  fromDay: string
  toDay: string | null
  /** Direct parent on the map of its day. */
  parent: number | null
  /** Places merged (whole or in part) into this one on its first day. */
  past: readonly number[]
}
