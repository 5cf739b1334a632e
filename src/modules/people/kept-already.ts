import type { Work } from '#platform/module/index.ts'
import { refuse } from './refusals.ts'

/** True for the same number of the same person; refused for any other meeting within reach. */
export async function isKeptAlready(work: Work<'people', 'territory'>, id: string, digest: Buffer) {
  const rows = await work.db
    .selectFrom('people.identity as i')
    .innerJoin('people.person as p', 'p.id', 'i.person_id')
    .leftJoin('people.household as h', 'h.id', 'p.household_id')
    .select(['i.person_id', 'i.digest', 'p.full_name', 'h.id as household', 'h.hamlet'])
    .where((row) => row.or([row('i.person_id', '=', id), row('i.digest', '=', digest)]))
    .execute()
  const user = rows.find((row) => row.digest.equals(digest))
  if (user?.person_id === id) return true
  if (user) {
    const details = { household: user.household }
    const names: [string, string] = [user.full_name, user.hamlet ?? '']
    throw refuse('invalid', 'identity-used-here', names, { field: 'number', details })
  }
  if (rows.length > 0) throw refuse('conflict', 'identity-kept', [], { field: 'number' })
  return false
}
