import { z } from 'zod'
import { readers } from '#platform/scope/index.ts'
import { room } from '../module.ts'
import { words } from '../text.vi.ts'
import { findSuspects } from './suspects.sql.ts'

/** Pairs of cases that may be one help entered by two bodies: flagged for a person to judge, never dropped from a figure. */
export const listSuspects = room.query('list-suspects', {
  input: z.object({}),
  roles: readers,
  example: () => ({}),
  async run(read) {
    const pairs = await findSuspects(read)
    return pairs.map((pair) => ({
      id: pair.id,
      code: words.caseNumber(pair.number),
      body: pair.body,
      day: pair.day,
      otherId: pair.other_id,
      otherCode: words.caseNumber(pair.other_number),
      otherBody: pair.other_body,
      otherDay: pair.other_day,
    }))
  },
})
