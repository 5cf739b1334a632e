import { writers } from '#platform/scope/index.ts'
import { placesForEntryInput } from '../inputs.ts'
import { room } from '../module.ts'
import { placesWithinReach } from '../people.sql.ts'

/** The communes of today where the actor may enter a household: one for most, a province's few hundred at most. */
export const placesForEntry = room.query('places-for-entry', {
  input: placesForEntryInput,
  roles: writers,
  example: () => ({}),
  run: ({ db, today }) => placesWithinReach(db, today),
})
