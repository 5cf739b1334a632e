import type { SupportWork } from './checks.ts'

/**
 * Two cases, or those of them that are within the reach: neither is reversed or linked until the command ends. Held in one order,
 * so that two who link them crosswise wait and do not lock each other out; read only afterwards, because what stands in a
 * subquery beside "for update" may be older than the wait.
 */
export async function holdBoth({ db }: SupportWork, id: string, number: number) {
  const both = db
    .selectFrom('support.case as c')
    .where((row) => row.or([row('c.id', '=', id), row('c.number', '=', number)]))
    .orderBy('c.id')
  await both.select('c.id').forUpdate().execute()
  return both
    .select(['c.id', 'c.number', 'c.kind', 'c.body_id', 'c.household_id', 'c.person_id'])
    .select((row) => [
      row.selectFrom('support.reversal').whereRef('case_id', '=', 'c.id').select('day').as('reversed_on'),
      row
        .selectFrom('support.joint as j')
        .innerJoin('support.case as counted', 'counted.id', 'j.counted_case_id')
        .whereRef('j.case_id', '=', 'c.id')
        .select('counted.number')
        .as('joint_number'),
    ])
    .execute()
}
