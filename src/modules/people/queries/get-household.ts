import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { notFound } from '#platform/module/index.ts'
import { readers, writers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import type { Sex } from '../text.vi.ts'

/**
 * The household with its persons, the head first; identity numbers masked. `mayWrite` lets pages leave out what the actor
 * could not do anyway; the commands decide.
 */
export const getHousehold = room.query('get-household', {
  input: oneInput,
  roles: readers,
  example: ({ household }) => ({ id: household }),
  async run({ db, actor, today }, { id }) {
    const row = await db
      .selectFrom('people.household as h')
      .innerJoin('territory.place as p', 'p.id', 'h.place_id')
      .leftJoin('territory.place as d', (join) =>
        join.onRef('d.id', '=', 'p.parent_id').on('d.level', '=', 'district'),
      )
      .selectAll('h')
      .select(['p.kind', 'p.name', 'd.kind as district_kind', 'd.name as district_name'])
      .select((outer) => [
        jsonArrayFrom(
          outer
            .selectFrom('people.person as n')
            .leftJoin('people.identity as i', 'i.person_id', 'n.id')
            .select([
              'n.id',
              'n.version',
              'n.full_name',
              'n.birth_year',
              'n.birth_day',
              'n.sex',
              'n.relation',
            ])
            .select('i.masked')
            .whereRef('n.household_id', '=', 'h.id')
            // Ids grow with time, and the head is entered first.
            .orderBy('n.id'),
        ).as('persons'),
        outer
          .exists(
            outer
              .selectFrom('scope.grant as g')
              .select('g.id')
              .where('g.user_id', '=', actor.userId)
              .where('g.role', 'in', writers)
              .where('g.revoked_at', 'is', null)
              .where((or) => or.or([or('g.to_day', 'is', null), or('g.to_day', '>=', today)])),
          )
          .as('may_write'),
      ])
      .where('h.id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    return {
      id: row.id,
      version: row.version,
      headName: row.head_name,
      hamlet: row.hamlet,
      memberCount: row.member_count,
      phone: row.phone,
      place: {
        id: row.place_id,
        name: `${row.kind} ${row.name}`,
        district: row.district_kind && `${row.district_kind} ${row.district_name}`,
      },
      mayWrite: Boolean(row.may_write),
      persons: row.persons.map((person) => ({
        id: person.id,
        version: person.version,
        fullName: person.full_name,
        birth: { year: person.birth_year, day: person.birth_day },
        sex: person.sex as Sex | null,
        relation: person.relation,
        maskedNumber: person.masked,
      })),
    }
  },
})

export type Household = Awaited<ReturnType<typeof getHousehold>>
