import { readers } from '#platform/scope/index.ts'
import { listUnitsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { listEpoch } from './units.sql.ts'

/** A page that an officer still looks over; the districts of any province fit on one. */
export const unitsPerPage = 50

export const listUnits = room.query('list-units', {
  input: listUnitsInput,
  roles: readers,
  example: () => ({ epoch: '2020' as const }),
  async run({ db }, input) {
    const rows = await listEpoch(db, input, unitsPerPage, (input.page - 1) * unitsPerPage)
    const districts = await db
      .selectFrom('territory.place')
      .select(['id', 'kind', 'name'])
      .where('epoch', '=', input.epoch)
      .where('level', '=', 'district')
      .orderBy('code')
      .execute()
    const units = rows.map(({ total: _, ...unit }) => unit)
    return { units, districts, total: rows[0]?.total ?? 0, page: input.page, perPage: unitsPerPage }
  },
})
