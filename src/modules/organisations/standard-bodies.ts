import { searchKey } from '#platform/i18n/vietnamese.ts'
import type { BodyNode } from '#platform/scope/index.ts'
import type { Ordering } from './bodies.ts'
import type { Committee, StandardPlace } from './rules.ts'
import type { Level, Organisation } from './text.vi.ts'

// Reading and writing of all the bodies of a map at once.

type DatedPlace = StandardPlace & { fromDay: string; toDay: string | null }
type Founded = Omit<Committee, 'place'> & {
  place: DatedPlace
  name: string
  toDay: string | null
  parents: { own: number | null; front: number | null }
}

/** Ten columns a row: far below the 65,535 parameters of one statement for the largest province. */
export async function insertBodies(work: Ordering, bodies: readonly Founded[]): Promise<void> {
  const rows = bodies.map(({ id, name, organisation, level, place, toDay }) => ({
    id,
    name,
    organisation,
    kind: 'committee',
    level,
    place_id: place.id,
    from_day: place.fromDay,
    to_day: toDay,
    search_key: searchKey(name),
  }))
  await work.db.insertInto('organisations.body').values(rows).execute()
}

export async function insertLines(work: Ordering, bodies: readonly Founded[]): Promise<void> {
  const rows = bodies.flatMap(({ id, place, parents }) =>
    (['own', 'front'] as const).flatMap((line) => {
      const parent_id = parents[line]
      return parent_id ? [{ body_id: id, parent_id, line, from_day: place.fromDay }] : []
    }),
  )
  if (rows.length > 0) await work.db.insertInto('organisations.parent').values(rows).execute()
}

export function nodeOf({ id, place, organisation, level, toDay, parents }: Founded): BodyNode {
  const { fromDay } = place
  const above = parents.own ? [{ id: parents.own, fromDay, toDay: null }] : []
  return { id, place: place.id, organisation, level, fromDay, toDay, parents: above }
}

export async function readPlaces(work: Ordering, epoch: string): Promise<DatedPlace[]> {
  const rows = await work.db
    .selectFrom('territory.place')
    .select(['id', 'kind', 'name', 'level', 'parent_id', 'from_day', 'to_day'])
    .$narrowType<{ level: StandardPlace['level'] }>()
    .where('epoch', '=', epoch)
    .orderBy('id')
    .execute()
  return rows.map(({ parent_id, from_day, to_day, ...place }) => ({
    ...place,
    parent: parent_id,
    fromDay: from_day,
    toDay: to_day,
  }))
}

export function readCommittees(work: Ordering): Promise<Committee[]> {
  return work.db
    .selectFrom('organisations.body')
    .select(['id', 'organisation', 'level', 'place_id as place'])
    .$narrowType<{ organisation: Organisation; level: Level }>()
    .where('kind', '=', 'committee')
    .execute()
}
