import type { Choice } from '#ui/field/choice-field.tsx'
import { SearchPick } from '#ui/search-pick/search-pick.tsx'
import { text } from '../text.vi.ts'

type Found = {
  id: string
  headName: string
  hamlet: string
  memberCount: number | null
  place: { name: string }
}

export type HouseholdPickerProps = {
  /** Of the field that posts the household's id. */
  name: string
  /** Of the box that posts what is searched; the action searches when the button's name and value come. */
  search: { name: string; button: { name: string; value: string } }
  /** What `findHouseholds` found; null before a search. */
  found: readonly Found[] | null
}

/** Search, then choose; no script needed, and no name stands in an address. */
export function HouseholdPicker({ name, search, found }: HouseholdPickerProps) {
  return (
    <SearchPick
      name={name}
      label={text.pick}
      search={{ ...search, label: text.search }}
      found={found?.map(choiceOf) ?? null}
    />
  )
}

function choiceOf({ id, headName, hamlet, memberCount, place }: Found): Choice {
  const hint = [hamlet, place.name, memberCount && text.members(memberCount)].filter(Boolean).join(' · ')
  return { value: id, label: headName, hint }
}
