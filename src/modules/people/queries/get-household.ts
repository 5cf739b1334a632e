import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { notFound, type Read } from '#platform/module/index.ts'
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
      .select((row) => [
        jsonArrayFrom(personsOf(db, id)).as('persons'),
        row.exists(writingGrants(db, actor.userId, today)).as('may_write'),
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
      persons: row.persons.map(({ birthYear, birthDay, ...person }) => ({
        ...person,
        birth: { year: birthYear, day: birthDay },
      })),
    }
  },
})

export type Household = Awaited<ReturnType<typeof getHousehold>>

type Handle = Read<'people', 'territory'>['db']

function personsOf(db: Handle, household: string) {
  return (
    db
      .selectFrom('people.person as n')
      .leftJoin('people.identity as i', 'i.person_id', 'n.id')
      .select(['n.id', 'n.version', 'n.full_name as fullName', 'n.birth_year as birthYear'])
      .select(['n.birth_day as birthDay', 'n.sex', 'n.relation', 'i.masked as maskedNumber'])
      .$narrowType<{ sex: Sex | null }>()
      .where('n.household_id', '=', household)
      // Ids grow with time, and the head is entered first.
      .orderBy('n.id')
  )
}

function writingGrants(db: Handle, user: string, today: string) {
  return db
    .selectFrom('scope.grant')
    .select('id')
    .where('user_id', '=', user)
    .where('role', 'in', writers)
    .where('revoked_at', 'is', null)
    .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>=', today)]))
}
