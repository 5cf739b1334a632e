import { addBodies } from '#platform/scope/index.ts'
import { takeBodyIds } from '../bodies.sql.ts'
import { foundStandardBodiesInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { bodyName, missingCommittees, parentsAmong } from '../rules.ts'
import { insertBodies, insertLines, nodeOf, readCommittees, readPlaces } from '../standard-bodies.ts'

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
