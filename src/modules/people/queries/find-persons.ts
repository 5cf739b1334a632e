import { readers } from '#platform/scope/index.ts'
import { findPersonsInput } from '../inputs.ts'
import { room } from '../module.ts'
import { find } from '../people.sql.ts'

const personsPerPage = 50

/** By name, with or without marks; enough beside it to tell twins apart. */
export const findPersons = room.query('find-persons', {
  input: findPersonsInput,
  roles: readers,
  example: ({ place }) => ({ text: 'lau', place }),
  async run({ db }, input) {
    const { ids, total } = await find(db, 'person', input, personsPerPage)
    const answer = { total, page: input.page, perPage: personsPerPage }
    if (ids.length === 0) return { ...answer, persons: [] }
    const rows = await db
      .selectFrom('people.person as n')
      .innerJoin('territory.place as p', 'p.id', 'n.place_id')
      .leftJoin('people.household as h', 'h.id', 'n.household_id')
      .select([
        'n.id',
        'n.full_name',
        'n.birth_year',
        'n.household_id',
        'h.head_name',
        'h.hamlet',
        'n.place_id',
      ])
      .select(['p.kind', 'p.name'])
      .where('n.id', 'in', ids)
      .execute()
    const persons = rows
      .map((row) => ({
        id: row.id,
        fullName: row.full_name,
        birthYear: row.birth_year,
        household: row.household_id,
        headName: row.head_name,
        hamlet: row.hamlet,
        place: { id: row.place_id, name: `${row.kind} ${row.name}` },
      }))
      .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    return { ...answer, persons }
  },
})
