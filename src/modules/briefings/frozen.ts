import type { Figure } from '#platform/indicators/index.ts'
import { type Freeze, findFreeze, readFrozen } from './freeze.sql.ts'

type Read = { db: Parameters<typeof findFreeze>[0]; platform: { pool: object } }
type Kept = { freezes: Map<string, Freeze>; figures: Map<string, Figure[]> }

const kept = new WeakMap<object, Kept>()

function keptOf({ platform }: Read): Kept {
  const known = kept.get(platform.pool) ?? { freezes: new Map(), figures: new Map() }
  kept.set(platform.pool, known)
  return known
}

/** A page that is frozen stays so for ever: once seen, it is not asked for again. */
export async function frozenPage(read: Read, page: string): Promise<Freeze | undefined> {
  const { freezes } = keptOf(read)
  const freeze = freezes.get(page) ?? (await findFreeze(read.db, page))
  if (freeze) freezes.set(page, freeze)
  return freeze
}

/** The whole province's figures as they were frozen; for those who reach the whole. */
export async function frozenFigures(read: Read, freeze: Freeze): Promise<Figure[]> {
  const { figures } = keptOf(read)
  const found = figures.get(freeze.id) ?? (await readFrozen(read.db, freeze))
  figures.set(freeze.id, found)
  return found
}
