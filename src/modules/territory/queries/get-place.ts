import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { getPlaceInput } from '../inputs.ts'
import { room } from '../module.ts'
import { labelOf } from '../rules.ts'
import { readSteps, readUnit } from './units.sql.ts'

/** A unit with what it was made of, what it became, and the marks it carries. */
export const getPlace = room.query('get-place', {
  input: getPlaceInput,
  roles: readers,
  example: (side) => ({ id: side.place }),
  async run({ db }, { id }) {
    const unit = await readUnit(db, id)
    if (!unit) throw notFound()
    const steps = await readSteps(db, id)
    const areas = await db
      .selectFrom('territory.special_area')
      .select(['id', 'kind', 'from_day', 'to_day', 'basis', 'confirmed'])
      .where('place_id', '=', id)
      .orderBy('from_day')
      .execute()
    return {
      ...unit,
      label: labelOf(unit),
      before: steps.filter((step) => step.side === 'before'),
      after: steps.filter((step) => step.side === 'after'),
      areas,
    }
  },
})
