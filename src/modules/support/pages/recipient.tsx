import { useState } from 'react'
import { Link } from 'react-router'
import { RadioField } from '#ui/field/choice-field.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { SearchPick } from '#ui/search-pick/search-pick.tsx'
import { text } from '../page-text.vi.ts'
import { fieldWords, type Kind } from '../text.vi.ts'
import { FOUND, type Found, foundIn, SEARCH } from './found.ts'

/** Search, then choose: a household, or for medical help a person. What was found goes along with every try. */
export function RecipientField({ kind, found: answered }: { kind: Kind; found: readonly Found[] | null }) {
  // What a draft puts back: without the people found, the one chosen could not stand there again.
  const [restored, setRestored] = useState<readonly Found[] | null>(null)
  if (kind === 'gifts') return null
  const found = answered ?? restored
  const isPerson = kind === 'medical'
  const field = {
    name: isPerson ? 'person' : 'household',
    label: isPerson ? fieldWords.person : fieldWords.household,
  }
  return (
    <div className="grid gap-2">
      <input
        type="hidden"
        name={FOUND}
        value={found ? JSON.stringify(found) : ''}
        data-kept
        onInput={(event) => setRestored(foundIn(null, event.currentTarget.value))}
      />
      <SearchPick
        {...field}
        search={{
          name: '_searched',
          label: isPerson ? text.findPerson : text.findHousehold,
          button: { name: SEARCH, value: '1' },
        }}
        found={found}
      />
      <p className="text-small">
        <Link to="/ho/moi">{text.newHousehold}</Link>
      </p>
    </div>
  )
}

type Bodies = { bodies: readonly { id: number; name: string; placeName: string }[]; total: number }

/** For which body: one is not asked for, some are buttons. */
export function BodyField({ bodies: { bodies, total } }: { bodies: Bodies }) {
  const [only] = bodies
  if (only && total === 1) return <input type="hidden" name="body" value={only.id} />
  return <BodyChoices bodies={bodies} total={total} />
}

/** More than these stand better in a list that is searched. */
const fewBodies = 6

function BodyChoices({ bodies, total }: Bodies) {
  const choices = bodies.map((body) => ({ value: String(body.id), label: body.name }))
  const hint = total > bodies.length ? text.bodiesCut(bodies.length, total) : undefined
  return total <= fewBodies ? (
    <RadioField name="body" label={fieldWords.body} choices={choices} />
  ) : (
    <Picker name="body" label={fieldWords.body} choices={choices} hint={hint} />
  )
}
