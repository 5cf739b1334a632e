import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { correctHouseholdInput } from '../inputs.ts'
import { keeperOf } from '../keeper.ts'
import { lastChange } from '../last-change.ts'
import { room } from '../module.ts'
import { refuse } from '../refusals.ts'
import { changesOf, householdKeys } from '../rules.ts'

/** Whoever comes second sees both values, and the version to answer with. */
export const correctHousehold = room.command('correct-household', {
  input: correctHouseholdInput,
  roles: writers,
  example: ({ household }) => ({ id: household, version: 1, headName: 'Lầu Y Mẫu', hamlet: 'Bản Mẫu' }),
  async run(work, { id, version, headName, hamlet, memberCount, phone }) {
    const row = await work.db
      .selectFrom('people.household')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound()
    const before = {
      headName: row.head_name,
      hamlet: row.hamlet,
      memberCount: row.member_count,
      phone: row.phone,
    }
    const after = { headName, hamlet, memberCount: memberCount ?? null, phone: phone ?? null }
    const changes = changesOf(before, after)
    if (changes.length === 0) return { id, version: row.version }
    if (row.version !== version) {
      const details = { changes, version: row.version }
      throw refuse('conflict', 'household-changed', await lastChange(work, id), { details })
    }
    await work.db
      .updateTable('people.household')
      .set({
        head_name: headName,
        hamlet,
        member_count: after.memberCount,
        phone: after.phone,
        version: version + 1,
        ...householdKeys({ headName, hamlet, phone }),
      })
      .where('id', '=', id)
      .execute()
    work.changed({ record: id, body: await keeperOf(work, row.place_id), before, after })
    return { id, version: version + 1 }
  },
})
