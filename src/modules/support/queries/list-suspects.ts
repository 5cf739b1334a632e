import { z } from 'zod'
import { idField, optional } from '#platform/i18n/fields.ts'
import { readers } from '#platform/scope/index.ts'
import { room } from '../module.ts'
import { findSuspects, pairOf } from './suspects.sql.ts'

/** Pairs of cases (with an id: the pairs of that case) that may be one help entered by two bodies: flagged for a person to judge, never dropped from a figure. */
export const listSuspects = room.query('list-suspects', {
  input: z.object({ id: optional(idField()) }),
  roles: readers,
  example: () => ({}),
  async run(read, { id }) {
    return (await findSuspects(read, id)).map(pairOf)
  },
})
