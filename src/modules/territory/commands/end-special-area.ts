import { formatDay } from '#platform/i18n/format.ts'
import { refusalsOf } from '#platform/refusal.ts'
import { endSpecialAreaInput } from '../inputs.ts'
import { room } from '../module.ts'
import { areaWords, words } from '../text.vi.ts'

const refuse = refusalsOf('territory', words.refusals)

/** The mark that stands open at the unit gets its last day; figures of earlier days keep it. */
export const endSpecialArea = room.command('end-special-area', {
  input: endSpecialAreaInput,
  roles: ['province-specialist'],
  whole: true,
  example: (side) => ({
    place: side.place,
    kind: 'border',
    lastDay: '2022-06-30',
    reason: 'Hết hiệu lực (mẫu)',
  }),
  async run(work, { place, kind, lastDay, reason }) {
    const mark = await work.db
      .selectFrom('territory.special_area')
      .select(['id', 'from_day', 'version'])
      .where('place_id', '=', place)
      .where('kind', '=', kind)
      .where('to_day', 'is', null)
      .executeTakeFirst()
    if (!mark) throw refuse('conflict', 'not-marked', [areaWords[kind].toLowerCase()], { field: 'kind' })
    if (lastDay < mark.from_day) {
      throw refuse('invalid', 'ends-before-start', [formatDay(mark.from_day)], { field: 'lastDay' })
    }
    const ended = await work.db
      .updateTable('territory.special_area')
      .set({ to_day: lastDay, version: mark.version + 1 })
      .where('id', '=', mark.id)
      .where('to_day', 'is', null)
      .returning('id')
      .executeTakeFirst()
    // Two people ended it at once: the first one's day stands.
    if (!ended) throw refuse('conflict', 'not-marked', [areaWords[kind].toLowerCase()], { field: 'kind' })
    work.changed({
      record: mark.id,
      body: null,
      before: { to_day: null },
      after: { to_day: lastDay },
      reason,
    })
    return { id: mark.id, place }
  },
})
