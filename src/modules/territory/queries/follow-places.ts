import { readers } from '#platform/scope/index.ts'
import { followPlacesInput } from '../inputs.ts'
import { room } from '../module.ts'
import { readTodays } from './units.sql.ts'

/** Where units stand on the map of today: each with its heirs; a district has none. */
export const followPlaces = room.query('follow-places', {
  input: followPlacesInput,
  roles: readers,
  example: (side) => ({ ids: [side.place] }),
  run: ({ db }, { ids }) => readTodays(db, ids),
})
