import { Link } from 'react-router'
import { FindPick } from '#modules/people/parts/find-pick.tsx'
import type { Found } from '#modules/people/parts/found.ts'
import { RadioField } from '#ui/field/choice-field.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { text } from '../page-text.vi.ts'
import { fieldWords, type Kind } from '../text.vi.ts'

/** To whom: a household, or for medical help a person. */
export function RecipientField({ kind, found }: { kind: Kind; found: readonly Found[] | null }) {
  if (kind === 'gifts') return null
  const isPerson = kind === 'medical'
  return (
    <div className="grid gap-2">
      <FindPick
        name={isPerson ? 'person' : 'household'}
        label={isPerson ? fieldWords.person : fieldWords.household}
        searchLabel={isPerson ? text.findPerson : text.findHousehold}
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
