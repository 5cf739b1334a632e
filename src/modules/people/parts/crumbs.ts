import { text } from '../text.vi.ts'

type Person = { household: { id: string; headName: string | null } | null | '' }

/** The way from the list over the household to a page about one of its persons. */
export function aboveOf({ household }: Person) {
  const home = household
    ? [{ label: text.household(household.headName ?? ''), to: `/ho/${household.id}` }]
    : []
  return [{ label: text.list, to: '/ho' }, ...home]
}
