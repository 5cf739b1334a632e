import type { SelectQueryBuilder } from 'kysely'
import type { filtered } from './queries/filtered.sql.ts'
import { among } from './rules.ts'
import { classes, kinds, words } from './text.vi.ts'

type Cases = ReturnType<typeof filtered>

/** Columns of a line of the list. A patient has no name here, nor has the patient's household. */
export function withNames(cases: Cases) {
  return cases
    .innerJoin('organisations.body as b', 'b.id', 'c.body_id')
    .innerJoin('territory.place as t', 't.id', 'c.place_id')
    .leftJoin('people.household as h', (join) =>
      join.onRef('h.id', '=', 'c.household_id').on('c.kind', '<>', 'medical'),
    )
    .leftJoin('people.person as p', (join) =>
      join.onRef('p.id', '=', 'c.person_id').on('c.kind', '<>', 'medical'),
    )
    .select([
      'c.id',
      'c.number',
      'c.kind',
      'c.programme',
      'c.declared_class',
      'c.day',
      'c.amount',
      'c.source',
    ])
    .select([
      'b.name as body',
      't.kind as place_kind',
      't.name as place_name',
      'h.head_name',
      'h.hamlet',
      'p.full_name',
    ])
    .select((row) => [
      row
        .selectFrom('support.paper')
        .whereRef('case_id', '=', 'c.id')
        .select((all) => all.fn.countAll<number>().as('n'))
        .as('papers'),
      row.selectFrom('support.reversal').whereRef('case_id', '=', 'c.id').select('day').as('reversed_on'),
      row.selectFrom('support.joint').whereRef('case_id', '=', 'c.id').select('reason').as('joint'),
    ])
}

type Selected =
  ReturnType<typeof withNames> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

export type SupportRow = ReturnType<typeof rowsOf>[number]

export function rowsOf(rows: readonly Selected[]) {
  return rows.map((row) => ({
    id: row.id,
    code: words.caseNumber(row.number),
    kind: among(kinds, row.kind),
    programme: row.programme,
    declaredClass: among(classes, row.declared_class),
    day: row.day,
    amount: row.amount,
    source: row.source,
    body: row.body,
    place: `${row.place_kind} ${row.place_name}`,
    /** Null for a patient, a list, and a household beyond the reach. */
    recipient: row.full_name ?? row.head_name,
    hamlet: row.hamlet,
    papers: row.papers ?? 0,
    isReversed: row.reversed_on !== null,
    isJoint: row.joint !== null,
  }))
}
