import { readers } from '#platform/scope/index.ts'
import { listUnitsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { listEpoch, readEpochs } from './units.sql.ts'

/** A page that an officer still looks over. */
const unitsPerPage = 50

/** The units of one epoch, by district and name, with the districts and epochs that the page offers. */
export const listUnits = room.query('list-units', {
  input: listUnitsInput,
  roles: readers,
  example: () => ({ epoch: '2020' as const }),
  async run({ db, today }, input) {
    const epochs = await readEpochs(db)
    const asked = epochs.find((loaded) => loaded.epoch === input.epoch)
    const { epoch = '' } = asked ?? epochs.find((loaded) => loaded.fromDay <= today) ?? epochs[0] ?? {}
    const rows = await listEpoch(db, { ...input, epoch }, unitsPerPage, (input.page - 1) * unitsPerPage)
    // Beyond the last page no row carries the total.
    const [first] =
      rows.length > 0 || input.page === 1 ? rows : await listEpoch(db, { ...input, epoch }, 1, 0)
    const total = first?.total ?? 0
    const districts = await db
      .selectFrom('territory.place')
      .select(['id', 'kind', 'name'])
      .where('epoch', '=', epoch)
      .where('level', '=', 'district')
      .orderBy('code')
      .execute()
    const units = rows.map(({ total: _, ...unit }) => unit)
    return {
      epoch,
      epochs,
      districts,
      units,
      total,
      page: input.page,
      perPage: unitsPerPage,
    }
  },
})
