import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { correctPersonInput } from '../inputs.ts'
import { personOf } from '../insert-person.ts'
import { keeperOf } from '../keeper.ts'
import { lastChange } from '../last-change.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { changesOf } from '../rules.ts'
import { words } from '../text.vi.ts'

export const correctPerson = room.command('correct-person', {
  input: correctPersonInput,
  roles: writers,
  example: ({ person }) => ({ id: person, version: 1, fullName: 'Lầu Thị Mẫu', birth: '1980' }),
  async run(work, { id, version, ...member }) {
    const row = await work.db
      .selectFrom('people.person')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound()
    const { columns, kept } = personOf(member, work.today)
    const before = {
      fullName: row.full_name,
      birth: words.birth({ year: row.birth_year, day: row.birth_day }) || null,
      sex: row.sex,
      relation: row.relation,
    }
    const changes = changesOf(before, kept)
    const household = row.household_id
    if (changes.length === 0) return { id, household, version: row.version }
    if (row.version !== version) {
      const details = { changes, version: row.version }
      throw refuse('conflict', 'person-changed', await lastChange(work, id), { details })
    }
    await work.db
      .updateTable('people.person')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', id)
      .execute()
    work.changed({ record: id, body: await keeperOf(work, row.place_id), before, after: kept })
    return { id, household, version: version + 1 }
  },
})
