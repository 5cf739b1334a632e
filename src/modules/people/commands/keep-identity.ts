import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { openDrawer } from '../drawer.ts'
import { keepIdentityInput } from '../inputs.ts'
import { keeperOf } from '../keeper.ts'
import { isKeptAlready } from '../kept-already.ts'
import { room } from '../module.ts'
import { findKeyInUse } from '../people.sql.ts'
import { refuse } from '../refusals.ts'
import { contradicts, maskNumber, readIdentity } from '../rules.ts'
import type { Sex } from '../text.vi.ts'

/**
 * Puts a number into the locked drawer. Its page sends no key: a receipt would keep a plain hash of the input, and a hash of
 * twelve digits is soon guessed. Pressed twice, the second finds the number kept and changes nothing.
 */
export const keepIdentity = room.command('keep-identity', {
  input: keepIdentityInput,
  roles: writers,
  example: ({ person }) => ({
    person,
    number: '040210000123',
    purpose: 'Lập hồ sơ hỗ trợ',
    consent: 'Giấy đồng ý ngày 1/7/2022',
  }),
  async run(work, { person: id, number, purpose, consent }) {
    const person = await work.db
      .selectFrom('people.person')
      .select(['place_id', 'household_id', 'sex', 'birth_year'])
      .$narrowType<{ sex: Sex | null }>()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!person) throw notFound()
    const known = { sex: person.sex, year: person.birth_year }
    if (contradicts(number, known)) {
      throw refuse('invalid', 'identity-contradicts', [readIdentity(number), known], { field: 'number' })
    }
    const drawer = await openDrawer(work.platform.dataDir, () => findKeyInUse(work.db))
    const digest = drawer.digest(number)
    const answer = { household: person.household_id }
    if (await isKeptAlready(work, id, digest)) return answer
    const { sealed, keyId: key_id } = drawer.seal(number, id)
    const kept = await work.db
      .insertInto('people.identity')
      .values({
        person_id: id,
        place_id: person.place_id,
        sealed,
        key_id,
        digest,
        masked: maskNumber(number),
        purpose,
        consent,
        kept_at: work.now,
      })
      // Somebody's beyond the reach: that it is there is all that is said.
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .executeTakeFirst()
    if (!kept.numInsertedOrUpdatedRows) throw refuse('invalid', 'identity-used', [], { field: 'number' })
    work.changed({ record: id, body: await keeperOf(work, person.place_id), after: { purpose, consent } })
    return answer
  },
})
