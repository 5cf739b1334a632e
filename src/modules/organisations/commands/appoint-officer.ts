import { notFound } from '#platform/module/index.ts'
import { writers } from '#platform/scope/index.ts'
import { checkStanding } from '../bodies.ts'
import { appointOfficerInput } from '../inputs.ts'
import { room } from '../module.ts'

/** A post with its holder. What its account may do is another deed, the administrator's: nobody appoints themselves rights. */
export const appointOfficer = room.command('appoint-officer', {
  input: appointOfficerInput,
  roles: writers,
  example: ({ body }) => ({
    body,
    title: 'Phó Chủ tịch',
    holderName: 'Lầu Bá Mẫu',
    basis: 'consulted',
    fromDay: '2022-07-01',
  }),
  async run(work, { body, title, holderName, basis, paper, fromDay, term, person }) {
    await checkStanding(work, body, fromDay, 'fromDay')
    if (term) {
      const found = await work.db
        .selectFrom('organisations.term')
        .select('id')
        .where('id', '=', term)
        .where('body_id', '=', body)
        .executeTakeFirst()
      if (!found) throw notFound()
    }
    if (person) {
      const found = await work.db
        .selectFrom('people.person')
        .select('id')
        .where('id', '=', person)
        .executeTakeFirst()
      if (!found) throw notFound()
    }
    const id = work.newId()
    await work.db
      .insertInto('organisations.post')
      .values({
        id,
        body_id: body,
        term_id: term ?? null,
        title,
        holder_name: holderName,
        person_id: person ?? null,
        basis,
        paper: paper ?? null,
        from_day: fromDay,
      })
      .execute()
    work.changed({ record: id, body, after: { title, holderName, fromDay }, reason: paper })
    return { id, body }
  },
})
