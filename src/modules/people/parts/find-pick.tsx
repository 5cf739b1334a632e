import { useState } from 'react'
import { SearchPick } from '#ui/search-pick/search-pick.tsx'
import { FOUND, type Found, foundIn, SEARCH, SEARCHED } from './found.ts'

/** Search, then choose: a household or a person. What was found goes along with every try; the action answers by `answerFound`. */
export function FindPick({
  searchLabel,
  found: answered,
  ...field
}: {
  name: string
  label: string
  searchLabel: string
  found: readonly Found[] | null
}) {
  // What a draft puts back: without the people found, the one chosen could not stand there again.
  const [restored, setRestored] = useState<readonly Found[] | null>(null)
  const found = answered ?? restored
  return (
    <>
      <input
        type="hidden"
        name={FOUND}
        value={found ? JSON.stringify(found) : ''}
        data-kept
        onInput={(event) => setRestored(foundIn(null, event.currentTarget.value))}
      />
      <SearchPick
        {...field}
        search={{ name: SEARCHED, label: searchLabel, button: { name: SEARCH, value: '1' } }}
        found={found}
      />
    </>
  )
}
