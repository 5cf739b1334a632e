import { searchKey } from '#platform/i18n/vietnamese.ts'
import { addBodies, type BodyNode } from '#platform/scope/index.ts'
import { takeBodyIds } from '../bodies.sql.ts'
import type { Ordering } from '../bodies.ts'
import { foundStandardBodiesInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { bodyName, type Committee, missingCommittees, parentsAmong, type StandardPlace } from '../rules.ts'

/**
 * The Front's and the five organisations' bodies of every place of one map, with both lines; those that stand already stay.
 * A body ends with its place, the province's live on; lines stay open, so that the past of ended bodies is still reached. A new map is a new deed.
 */
export const foundStandardBodies = room.command('found-standard-bodies', {
  input: foundStandardBodiesInput,
  roles: ['administrator'],
  whole: true,
  example: () => ({ epoch: '2020' }),
  async run(work, { epoch }) {
    const places = await readPlaces(work, epoch)
    if (places.length === 0) throw refuse('invalid', 'epoch-missing', [], { field: 'epoch' })
    const standing = await readCommittees(work)
    const missing = missingCommittees(places, standing)
    if (missing.length === 0) return { founded: 0 }
    const ids = await takeBodyIds(work.db, missing.length)
    const fresh = missing.map(({ organisation, place }, n) => {
      const toDay = place.level === 'province' ? null : place.toDay
      const name = bodyName({ organisation, kind: 'committee', unit: place })
      return { id: ids[n] ?? 0, organisation, place, level: place.level, name, toDay }
    })
    const parentsOf = parentsAmong(places, [...standing, ...fresh.map((b) => ({ ...b, place: b.place.id }))])
    const founded = fresh.map((body) => ({ ...body, parents: parentsOf(body) }))
    await insertBodies(work, founded)
    await insertLines(work, founded)
    await addBodies(work, founded.map(nodeOf))
    work.changed({ record: `bodies of ${epoch}`, body: null, after: { epoch, founded: founded.length } })
    return { founded: founded.length }
  },
})

type DatedPlace = StandardPlace & { fromDay: string; toDay: string | null }
type Founded = Omit<Committee, 'place'> & {
  place: DatedPlace
  name: string
  toDay: string | null
  parents: { own: number | null; front: number | null }
}

/** Ten columns a row: far below the 65,535 parameters of one statement for the largest province. */
async function insertBodies(work: Ordering, bodies: readonly Founded[]): Promise<void> {
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

async function insertLines(work: Ordering, bodies: readonly Founded[]): Promise<void> {
  const rows = bodies.flatMap(({ id, place, parents }) =>
    (['own', 'front'] as const).flatMap((line) => {
      const parent_id = parents[line]
      return parent_id ? [{ body_id: id, parent_id, line, from_day: place.fromDay }] : []
    }),
  )
  if (rows.length > 0) await work.db.insertInto('organisations.parent').values(rows).execute()
}

function nodeOf({ id, place, organisation, level, toDay, parents }: Founded): BodyNode {
  const { fromDay } = place
  const above = parents.own ? [{ id: parents.own, fromDay, toDay: null }] : []
  return { id, place: place.id, organisation, level, fromDay, toDay, parents: above }
}

async function readPlaces(work: Ordering, epoch: string): Promise<DatedPlace[]> {
  const rows = await work.db
    .selectFrom('territory.place')
    .select(['id', 'kind', 'name', 'level', 'parent_id', 'from_day', 'to_day'])
    .where('epoch', '=', epoch)
    .orderBy('id')
    .execute()
  return rows.map(({ level, parent_id, from_day, to_day, ...place }) => ({
    ...place,
    level: level as StandardPlace['level'],
    parent: parent_id,
    fromDay: from_day,
    toDay: to_day,
  }))
}

async function readCommittees(work: Ordering): Promise<Committee[]> {
  const rows = await work.db
    .selectFrom('organisations.body')
    .select(['id', 'organisation', 'level', 'place_id as place'])
    .where('kind', '=', 'committee')
    .execute()
  return rows as Committee[]
}
