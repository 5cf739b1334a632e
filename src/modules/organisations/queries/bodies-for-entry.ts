import { writers } from '#platform/scope/index.ts'
import { listWithinReach } from '../bodies.sql.ts'
import { bodiesForEntryInput } from '../inputs.ts'
import { room } from '../module.ts'

/** Enough for a commune's or a district's; the province searches. */
const mostBodies = 100

/** The bodies of today for which the actor may enter records; `total` says when a search must narrow them. */
export const bodiesForEntry = room.query('bodies-for-entry', {
  input: bodiesForEntryInput,
  roles: writers,
  example: () => ({ text: '' }),
  run: ({ db, today }, { text }) => listWithinReach(db, text, today, mostBodies),
})
