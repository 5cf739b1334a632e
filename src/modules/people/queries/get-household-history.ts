import { notFound } from '#platform/module/index.ts'
import { readers } from '#platform/scope/index.ts'
import { oneInput } from '../inputs.ts'
import { room } from '../module.ts'
import { readHistory } from '../people.sql.ts'
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
    const entries = await readHistory(db, id, mostEntries)
    if (entries.length === 0) throw notFound()
    return entries.flatMap((entry) => {
      if (entry.id === null) return []
      // A household comes with its first persons: each of them has a line under the same deed.
      const deed = entry.name ? entry.deed.replace('register-household', 'register-person') : entry.deed
      const words = deedWords[deed] ?? deed
      return {
        id: entry.id,
        at: entry.at.toISOString(),
        deed: entry.name ? `${words}: ${entry.name}` : words,
        who: entry.who,
        ...(entry.reason && { reason: entry.reason }),
        changes: entry.before === null ? [] : changesOf(entry.before, entry.after),
      }
    })
  },
})
