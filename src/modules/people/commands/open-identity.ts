import { notFound } from '#platform/module/index.ts'
import { openDrawer } from '../drawer.ts'
import { openIdentityInput } from '../inputs.ts'
import { keeperOf } from '../keeper.ts'
import { room } from '../module.ts'
import { findKeyInUse } from '../people.sql.ts'

/**
 * Reading a number is a deed: who, when and what for stand in the audit. Never called with a key: a receipt keeps the result.
 */
export const openIdentity = room.command('open-identity', {
  input: openIdentityInput,
  roles: ['commune-officer', 'province-specialist', 'auditor'],
  example: ({ identified }) => ({ person: identified, purpose: 'Đối chiếu hồ sơ' }),
  async run(work, { person: id, purpose }) {
    const person = await work.db
      .selectFrom('people.person as p')
      .leftJoin('people.identity as i', 'i.person_id', 'p.id')
      .select(['p.place_id', 'i.sealed', 'i.key_id'])
      .where('p.id', '=', id)
      .executeTakeFirst()
    if (!person) throw notFound()
    const { sealed, key_id } = person
    if (!sealed || !key_id) return { number: null }
    const drawer = await openDrawer(work.platform.dataDir, () => findKeyInUse(work.db))
    const number = drawer.open({ sealed, keyId: key_id }, id)
    work.changed({ record: id, body: await keeperOf(work, person.place_id), reason: purpose })
    return { number }
  },
})
