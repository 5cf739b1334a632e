import { LRUCache } from 'lru-cache'
import { readChange, readSight, type Sight } from './change.sql.ts'
import { withChange } from './changed.ts'
import { type FactReader, readTotals, type Totals, type TotalsAsk } from './figures.sql.ts'
import { seesAllOf } from './snapshot.ts'

/** Totals as they were read under a snapshot. `sight`: equal numbers saw equal facts. */
type Kept = { snapshot: string; sight: number; totals: Totals }

/** About 30 MB; a breakdown by body alone has thousands. */
const totalsKept = 150_000
/** States of one answer: readers whose snapshots crossed each find one to go on from. */
const statesMost = 2

/** What one database's readers have read; told apart by the pool (tests open several). */
type Memory = {
  answers: LRUCache<string, Kept[]>
  /** The newest snapshot under which somebody looked for changes, and its number. */
  newest?: { snapshot: string; sight: number }
  sights: number
  reading: Map<string, Promise<unknown>>
}

const memories = new WeakMap<object, Memory>()
function memoryOf(pool: object): Memory {
  const known = memories.get(pool)
  if (known) return known
  const sizeCalculation = (states: Kept[]) => states.reduce((sum, { totals }) => sum + totals.found.size, 1)
  const answers = new LRUCache<string, Kept[]>({ max: 2_000, maxSize: totalsKept, sizeCalculation })
  const memory: Memory = { answers, sights: 0, reading: new Map() }
  memories.set(pool, memory)
  return memory
}

export type KeepingReader = { pool: object; db: FactReader; reachMark: string }

type Seen = Sight & { sight: number }
/** Once a transaction: its snapshot does not move. */
const seen = new WeakMap<FactReader, Promise<Seen>>()

/**
 * Totals that are remembered for all who reach the same, and brought up to date by what changed since. Nobody reads everything
 * twice, nor two people the same thing at once.
 */
export async function keptTotals({ pool, db, reachMark }: KeepingReader, ask: TotalsAsk): Promise<Totals> {
  const memory = memoryOf(pool)
  const sight = await seenBy(memory, db)
  // What stood at a watermark no change can touch: freezing waits for every command that began before it.
  const now = ask.slice.watermark === undefined ? sight : { ...sight, sight: 0 }
  // The reach is part of the key: no one is answered from what another reached.
  const key = JSON.stringify([reachMark, ask, now.renewed])
  for (;;) {
    const states = memory.answers.get(key) ?? []
    const same = states.find(({ sight, snapshot }) => sight === now.sight || snapshot === now.snapshot)
    if (same) return same.totals
    const earlier = states.find(({ snapshot }) => seesAllOf(snapshot, now.snapshot))
    if (earlier) {
      const facts = await readChange(db, earlier.snapshot, ask)
      const totals = facts && withChange(earlier.totals, ask, facts)
      if (totals) return keep(memory, key, now, totals)
    }
    const reading = memory.reading.get(key)
    if (!reading) break
    await reading.catch(() => {}) // the one who reads hears of it
    if (memory.reading.get(key) === reading) memory.reading.delete(key)
  }
  const reading = readTotals(db, ask)
  memory.reading.set(key, reading)
  try {
    return keep(memory, key, now, await reading)
  } finally {
    if (memory.reading.get(key) === reading) memory.reading.delete(key)
  }
}

function keep(memory: Memory, key: string, now: Seen, totals: Totals): Totals {
  const kept = { snapshot: now.snapshot, sight: now.sight, totals }
  const others = memory.answers.get(key) ?? []
  // Newest first; one that sees less than its neighbours stays only while there is room.
  const states = [kept, ...others].sort((a, b) => b.sight - a.sight)
  memory.answers.set(key, states.slice(0, statesMost))
  return totals
}

function seenBy(memory: Memory, db: FactReader): Promise<Seen> {
  const known = seen.get(db)
  if (known) return known
  const asked = look(memory, db)
  seen.set(db, asked)
  return asked
}

async function look(memory: Memory, db: FactReader): Promise<Seen> {
  const newest = memory.newest
  const now = await readSight(db, newest?.snapshot)
  // Two snapshots that each miss something of the other are different sights, whatever has changed.
  const goesOn = newest !== undefined && seesAllOf(newest.snapshot, now.snapshot)
  const sight = goesOn && !now.changed ? newest.sight : ++memory.sights
  const latest = memory.newest
  if (!latest || seesAllOf(latest.snapshot, now.snapshot)) memory.newest = { snapshot: now.snapshot, sight }
  return { ...now, sight }
}
