import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import type { Sex } from '../text.vi.ts'

export const getPerson = room.query('get-person', {
  input: oneInput,
  roles: readers,
  example: ({ person }) => ({ id: person }),
  async run({ db }, { id }) {
    const row = await db
      .selectFrom('people.person as n')
      .leftJoin('people.household as h', 'h.id', 'n.household_id')
      .leftJoin('people.identity as i', 'i.person_id', 'n.id')
      .selectAll('n')
      .select(['h.head_name', 'h.hamlet', 'i.masked', 'i.purpose', 'i.consent'])
      .$narrowType<{ sex: Sex | null }>()
      .where('n.id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    return {
      id: row.id,
      version: row.version,
      fullName: row.full_name,
      birth: { year: row.birth_year, day: row.birth_day },
      sex: row.sex,
      relation: row.relation,
      placeId: row.place_id,
      household: row.household_id && { id: row.household_id, headName: row.head_name, hamlet: row.hamlet },
      identity:
        row.masked === null ? null : { masked: row.masked, purpose: row.purpose, consent: row.consent },
    }
  },
})
