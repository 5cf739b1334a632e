import type { Figure } from '#platform/indicators/index.ts'
import { type Freeze, readFrozen } from './freeze.sql.ts'

type Read = { db: Parameters<typeof readFrozen>[0]; platform: { pool: object } }

const kept = new WeakMap<object, Map<string, Figure[]>>()

/** The whole province's figures as they were frozen, for those who reach the whole: for ever, so once read they are not asked for again. */
export async function frozenFigures({ db, platform }: Read, freeze: Freeze): Promise<Figure[]> {
  const known = kept.get(platform.pool) ?? new Map<string, Figure[]>()
  kept.set(platform.pool, known)
  const found = known.get(freeze.id) ?? (await readFrozen(db, freeze))
  known.set(freeze.id, found)
  return found
}
