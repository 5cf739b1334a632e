import { z } from 'zod'
import { type Actor, openReading, type Platform, type ReadHandle } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { room } from '../module.ts'

export type AtlasPlace = {
  id: number
  code: string
  epoch: string
  /** "Xã Mường Lống". */
  label: string
  name: string
  level: 'province' | 'district' | 'commune'
  parent: number | null
  fromDay: string
  toDay: string | null
}

/** Units change by law, not by the minute: one process asks again after this long. */
const keptFor = 60_000

type Kept = { at: number; places: ReadonlyMap<number, AtlasPlace> }
const kept = new WeakMap<object, Kept>()

/** All units of all epochs by id, in the order of names; kept in memory, the same for everybody who signed in. */
export const readAtlas = room.query('read-atlas', {
  input: z.object({}),
  roles: readers,
  example: () => ({}),
  async run({ db, platform, actor }) {
    const known = kept.get(platform.pool)
    if (known) {
      if (Date.now() - known.at >= keptFor) renew(platform, actor, known)
      return known.places
    }
    const places = await loadAtlas(db)
    // An empty register is about to be filled.
    if (places.size > 0) kept.set(platform.pool, { at: Date.now(), places })
    return places
  },
})

/** Beside the request that found them old: no page asks one question more than its neighbour for it. */
async function renew(platform: Platform, actor: Actor, known: Kept): Promise<void> {
  known.at = Date.now()
  const reading = openReading(platform, actor)
  try {
    known.places = await reading.run(readers, ({ db }) => loadAtlas(db))
  } catch {
    // The units known so far serve on; whoever asks in a minute tries again.
  } finally {
    await reading.close().catch(() => {})
  }
}

/** The same for whoever holds a handle: the command line reads past every account. */
export async function loadAtlas(
  db: Pick<ReadHandle<'territory', never>, 'selectFrom'>,
): Promise<ReadonlyMap<number, AtlasPlace>> {
  const rows = await db
    .selectFrom('territory.place')
    .select(['id', 'code', 'epoch', 'kind', 'name', 'level', 'parent_id', 'from_day', 'to_day'])
    .execute()
  const order = new Intl.Collator('vi')
  const places = rows
    .map(
      (row): AtlasPlace => ({
        id: row.id,
        code: row.code,
        epoch: row.epoch,
        label: `${row.kind} ${row.name}`,
        name: row.name,
        level: levelOf(row.level),
        parent: row.parent_id,
        fromDay: row.from_day,
        toDay: row.to_day,
      }),
    )
    .toSorted((a, b) => order.compare(a.name, b.name) || a.id - b.id)
  return new Map(places.map((place) => [place.id, place]))
}

function levelOf(level: string): AtlasPlace['level'] {
  return level === 'province' || level === 'district' ? level : 'commune'
}
