import type { z } from 'zod'
import { searchKey } from '#platform/i18n/vietnamese.ts'
import { notFound } from '#platform/module/index.ts'
import { addBodies } from '#platform/scope/index.ts'
import { nearestCommittee, takeBodyIds } from '../bodies.sql.ts'
import { checkStanding, type Ordering } from '../bodies.ts'
import { foundBodyInput } from '../inputs.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { bodyName, holdsOn, standsAt } from '../rules.ts'
import { type Level, organisationWords } from '../text.vi.ts'

type Input = z.output<typeof foundBodyInput>

/** A new body with its place on both lines. It stands in the tree at once: whoever has a grant above reaches it. */
export const foundBody = room.command('found-body', {
  input: foundBodyInput,
  roles: ['province-specialist', 'administrator'],
  whole: true,
  example: ({ place }) => ({
    organisation: 'union',
    kind: 'workplace',
    place,
    name: 'Trường Tiểu học Thử',
    fromDay: '2022-07-01',
  }),
  async run(work, input) {
    const { organisation, kind, fromDay, basis } = input
    const unit = await findUnit(work, input)
    checkKind(input, unit.level)
    if (kind === 'committee') await checkAlone(work, input)
    const level = kind === 'committee' || kind === 'affiliated' ? unit.level : 'base'
    const name = bodyName({ organisation, kind, unit, own: input.name })
    const parents = await findParents(work, input)
    const [id = 0] = await takeBodyIds(work.db, 1)
    await work.db
      .insertInto('organisations.body')
      .values({
        id,
        name,
        organisation,
        kind,
        level,
        place_id: unit.id,
        from_day: fromDay,
        basis: basis ?? null,
        search_key: searchKey(name),
      })
      .execute()
    for (const { line, parent } of parents) {
      await work.db
        .insertInto('organisations.parent')
        .values({ body_id: id, parent_id: parent, line, from_day: fromDay, basis: basis ?? null })
        .execute()
    }
    const own = parents.filter(({ line }) => line === 'own')
    const ownParents = own.map(({ parent }) => ({ id: parent, fromDay, toDay: null }))
    await addBodies(work, [
      { id, place: unit.id, organisation, level, fromDay, toDay: null, parents: ownParents },
    ])
    work.changed({ record: String(id), body: id, after: { name, place: unit.id, fromDay }, reason: basis })
    return { id, name }
  },
})

async function findUnit(work: Ordering, { place, fromDay }: Input) {
  const unit = await work.db
    .selectFrom('territory.place')
    .select(['id', 'kind', 'name', 'level', 'from_day', 'to_day'])
    .where('id', '=', place)
    .executeTakeFirst()
  if (!unit) throw notFound()
  if (!holdsOn(fromDay, unit)) {
    const name = `${unit.kind} ${unit.name}`
    throw refuse('invalid', 'place-not-of-the-day', [name, fromDay], { field: 'place' })
  }
  return { ...unit, level: unit.level as Exclude<Level, 'base'> }
}

function checkKind({ organisation, kind, name }: Input, level: Level): void {
  if (kind !== 'committee') {
    if (kind === 'workplace' && organisation !== 'union')
      throw refuse('invalid', 'only-union-at-work', [], { field: 'kind' })
    if (!name) throw refuse('invalid', 'name-missing', [], { field: 'name' })
    return
  }
  if (standsAt(organisation, level)) return
  throw organisation === 'union'
    ? refuse('invalid', 'no-union-in-commune', [], { field: 'place' })
    : refuse('invalid', 'not-of-a-level', [organisationWords[organisation]], { field: 'kind' })
}

/** One body of an organisation at a place at a time. */
async function checkAlone(work: Ordering, { organisation, place, fromDay }: Input): Promise<void> {
  const rows = await work.db
    .selectFrom('organisations.body')
    .select(['name', 'from_day', 'to_day'])
    .where((row) => row.and({ place_id: place, organisation, kind: 'committee' }))
    .execute()
  const standing = rows.find((row) => row.to_day === null || row.to_day >= fromDay)
  if (standing) throw refuse('conflict', 'committee-stands', [standing.name], { field: 'place' })
}

/** As given, else the nearest above; the Front's own bodies stand on their own line only. */
async function findParents(work: Ordering, input: Input) {
  const { organisation, kind, place, fromDay: day } = input
  if (input.parent) await checkStanding(work, input.parent, day, 'parent')
  if (input.frontParent) await checkStanding(work, input.frontParent, day, 'frontParent')
  const below = kind === 'committee'
  const own = input.parent ?? (await nearestCommittee(work.db, { organisation, place, day, below }))
  const front =
    organisation === 'front'
      ? null
      : (input.frontParent ??
        (await nearestCommittee(work.db, { organisation: 'front', place, day, below: false })))
  return [
    ...(own === null ? [] : [{ line: 'own' as const, parent: own }]),
    ...(front === null ? [] : [{ line: 'front' as const, parent: front }]),
  ]
}
