import { searchKey } from '#platform/i18n/vietnamese.ts'
import { addBodies } from '#platform/scope/index.ts'
import { takeBodyIds } from '../bodies.sql.ts'
import { checkAlone, checkKind, findParents, findUnit } from '../founding.ts'
import { foundBodyInput } from '../inputs.ts'
import { room } from '../module.ts'
import { bodyName } from '../rules.ts'

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
