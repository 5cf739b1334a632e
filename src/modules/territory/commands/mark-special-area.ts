import { formatDay } from '#platform/i18n/format.ts'
import { notFound } from '#platform/module/index.ts'
import { refusalsOf } from '#platform/refusal.ts'
import { markSpecialAreaInput } from '../inputs.ts'
import { room } from '../module.ts'
import { overlaps } from '../rules.ts'
import { areaWords, words } from '../text.vi.ts'

const refuse = refusalsOf('territory', words.refusals)

/** From a day on the unit is remote, a border area and so on, by a paper; "confirmed" once the paper itself was seen. */
export const markSpecialArea = room.command('mark-special-area', {
  input: markSpecialAreaInput,
  roles: ['province-specialist'],
  whole: true,
  example: (side) => ({
    place: side.place,
    kind: 'island',
    from: '2022-01-01',
    basis: 'QĐ 01 (mẫu)',
    confirmed: false,
  }),
  async run(work, { place, kind, from, basis, confirmed }) {
    const unit = await work.db
      .selectFrom('territory.place')
      .select(['from_day', 'to_day'])
      .where('id', '=', place)
      .executeTakeFirst()
    if (!unit) throw notFound()
    if (from < unit.from_day) {
      throw refuse('invalid', 'before-the-unit', [formatDay(unit.from_day)], { field: 'from' })
    }
    if (unit.to_day !== null && from > unit.to_day) {
      throw refuse('invalid', 'after-the-unit', [formatDay(unit.to_day)], { field: 'from' })
    }
    const marks = await work.db
      .selectFrom('territory.special_area')
      .select(['from_day', 'to_day'])
      .where('place_id', '=', place)
      .where('kind', '=', kind)
      .execute()
    const other = overlaps(from, marks)
    if (other) {
      const values: [string, string] = [areaWords[kind].toLowerCase(), formatDay(other.from_day)]
      throw refuse('conflict', 'already-marked', values, { field: 'kind' })
    }
    const id = work.newId()
    const row = { id, place_id: place, kind, from_day: from, basis, confirmed }
    await work.db.insertInto('territory.special_area').values(row).execute()
    work.changed({ record: id, body: null, after: row })
    return { id, place }
  },
})
