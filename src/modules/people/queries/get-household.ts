import { notFound, type Read } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import type { Sex } from '../text.vi.ts'

/** The household with its persons, the head first; identity numbers masked. */
export const getHousehold = room.query('get-household', {
  input: oneInput,
  roles: readers,
  example: ({ household }) => ({ id: household }),
  async run({ db }, { id }) {
    const row = await db
      .selectFrom('people.household as h')
      .innerJoin('territory.place as p', 'p.id', 'h.place_id')
      .leftJoin('territory.place as d', (join) =>
        join.onRef('d.id', '=', 'p.parent_id').on('d.level', '=', 'district'),
      )
      .selectAll('h')
      .select(['p.kind', 'p.name', 'd.kind as district_kind', 'd.name as district_name'])
      .where('h.id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    const district = row.district_kind && `${row.district_kind} ${row.district_name}`
    return {
      id: row.id,
      version: row.version,
      headName: row.head_name,
      hamlet: row.hamlet,
      memberCount: row.member_count,
      phone: row.phone,
      place: { id: row.place_id, name: `${row.kind} ${row.name}`, district },
      persons: await readPersons(db, id),
    }
  },
})

export type Household = Awaited<ReturnType<typeof getHousehold>>

async function readPersons(db: Read<'people', 'territory'>['db'], household: string) {
  const rows = await db
    .selectFrom('people.person as n')
    .leftJoin('people.identity as i', 'i.person_id', 'n.id')
    .select(['n.id', 'n.version', 'n.full_name', 'n.birth_year', 'n.birth_day', 'n.sex', 'n.relation'])
    .select('i.masked')
    .where('n.household_id', '=', household)
    // Ids grow with time, and the head is entered first.
    .orderBy('n.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    fullName: row.full_name,
    birth: { year: row.birth_year, day: row.birth_day },
    sex: row.sex as Sex | null,
    relation: row.relation,
    maskedNumber: row.masked,
  }))
}
