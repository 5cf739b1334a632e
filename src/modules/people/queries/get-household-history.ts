import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import { changesOf } from '../rules.ts'
import { deedWords } from '../text.vi.ts'

/** More changes than this nobody reads on a page; the audit keeps all of them. */
const mostEntries = 100

/** What was done to the household and its persons, newest first, as the history component shows it. */
export const getHouseholdHistory = room.query('get-household-history', {
  input: oneInput,
  roles: readers,
  example: ({ household }) => ({ id: household }),
  async run({ db }, { id }) {
    const known = await db
      .selectFrom('people.household as h')
      .leftJoin('people.person as n', 'n.household_id', 'h.id')
      .select(['n.id', 'n.full_name'])
      .where('h.id', '=', id)
      .execute()
    if (known.length === 0) throw notFound()
    const names = new Map(known.map((person) => [person.id, person.full_name]))
    const entries = await db
      .selectFrom('audit.entry')
      .select(['id', 'recorded_at', 'deed', 'actor_name', 'subject', 'reason', 'before', 'after'])
      .where('subject', 'in', [id, ...known.flatMap((person) => person.id ?? [])])
      .where('deed', 'like', 'people/%')
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostEntries)
      .execute()
    return entries.map((entry) => {
      const whose = names.get(entry.subject)
      const words = deedWords[entry.deed] ?? entry.deed
      return {
        id: entry.id,
        at: entry.recorded_at.toISOString(),
        deed: whose ? `${words}: ${whose}` : words,
        who: entry.actor_name,
        ...(entry.reason && { reason: entry.reason }),
        changes: entry.before === null ? [] : changesOf(entry.before, entry.after),
      }
    })
  },
})
