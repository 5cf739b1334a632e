import { z } from 'zod'
import { readers } from '#platform/scope/index.ts'
import { room } from '../module.ts'

/** Kinds of goods that are counted by name. */
export const listItems = room.query('list-items', {
  input: z.object({}),
  roles: readers,
  example: () => ({}),
  run: ({ db }) => db.selectFrom('support.item').select(['code', 'name', 'unit']).orderBy('name').execute(),
})
