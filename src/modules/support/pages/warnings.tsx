import { FOUND_CODE } from '#modules/people/parts/found.ts'
import { formatDong } from '#platform/i18n/format.ts'
import type { Refused } from '#platform/module/page.ts'
import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Warning } from '#ui/warning/warning.tsx'
import { text } from '../page-text.vi.ts'
import { words } from '../text.vi.ts'
import { AGAIN, DROP, MEANT } from './warning-boxes.ts'

export type Answer = Refused | undefined

const mend = { label: text.orAgain, name: AGAIN, value: '1' }
const drop = { label: text.drop, name: DROP, value: '1' }

const isWarning = (state: Answer) => state !== undefined && warnings.has(state.code)

/** Which reason a warning asks for. */
const reasons: Record<string, 'doubleReason' | 'lateReason'> = {
  'support/double-help': 'doubleReason',
  'support/late-entry': 'lateReason',
}
/** The press that goes on names the reason it was given. */
const STILL = '_still'

/** The red summary is for what must be mended; a warning stands at the form's end with its two answers. */
export function withoutWarning(state: Answer): FormState | undefined {
  if (!state || !isWarning(state)) return state
  const asked = reasons[state.code]
  const isBlank = asked !== undefined && state.values[STILL] === asked
  return { ...state, message: '', fields: isBlank ? { [asked]: words.ask.reason } : {} }
}

export const hasProblem = (state: FormState | undefined): boolean =>
  state !== undefined && (state.message !== '' || Object.keys(state.fields).length > 0)

const warnings = new Set([
  'support/small-amount',
  'support/double-help',
  'support/late-entry',
  FOUND_CODE,
  'support/again',
])
/** Answers given to warnings before this one go along. */
const answered = ['amountSure', 'doubleReason', 'lateReason', 'place'] as const

export function Warnings({ state }: { state: Answer }) {
  if (!state) return null
  const asked = reasons[state.code]
  const kept = answered.filter((name) => name !== asked && state.values[name])
  return (
    <>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={state.values[name]} />
      ))}
      {state.code === 'support/small-amount' && <SmallAmount state={state} />}
      {state.code === 'support/double-help' && <DoubleHelp state={state} />}
      {state.code === 'support/late-entry' && <Late state={state} />}
      <OtherPlaces state={state} />
    </>
  )
}

function SmallAmount({ state }: { state: Refused }) {
  const amount = Number(state.details.amount)
  const meant = Number(state.details.meant)
  const takes = state.values.amount
    ? { label: text.takeMeant(meant), name: MEANT, value: String(meant) }
    : mend
  return (
    <Warning goOn={{ label: text.keepSmall(amount), name: 'amountSure', value: '1' }} mend={takes}>
      {state.message}
    </Warning>
  )
}

type Earlier = { year: number; amount: number; organisation: string }
const isEarlier = (one: unknown): one is Earlier =>
  typeof one === 'object' && one !== null && 'organisation' in one

function DoubleHelp({ state }: { state: Refused }) {
  const earlier = Array.isArray(state.details.earlier) ? state.details.earlier.filter(isEarlier) : []
  return (
    <Warning
      goOn={{ label: text.goOn, name: STILL, value: 'doubleReason' }}
      mend={drop}
      reason={<TextField name="doubleReason" label={text.whyStill} />}
    >
      <p>{state.message}</p>
      <ul className="list-disc pl-6">
        {earlier.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two helps may be alike in everything that may be shown
          <li key={index}>{text.earlierHelp(one.year, formatDong(one.amount, 'đ'), one.organisation)}</li>
        ))}
      </ul>
    </Warning>
  )
}

function Late({ state }: { state: Refused }) {
  return (
    <Warning
      goOn={{ label: text.goOn, name: STILL, value: 'lateReason' }}
      mend={drop}
      reason={<TextField name="lateReason" label={text.whyStill} />}
    >
      {state.message}
    </Warning>
  )
}

type Place = { id: number; label: string }
const isPlace = (one: unknown): one is Place => typeof one === 'object' && one !== null && 'label' in one

/** Units that stood there on the day, where the recipient's did not: one press enters there. */
function OtherPlaces({ state }: { state: Refused }) {
  const places = Array.isArray(state.details.places) ? state.details.places.filter(isPlace) : []
  if (places.length === 0) return null
  return (
    <div className="flex flex-wrap gap-3">
      {places.map((place) => (
        <Button key={place.id} name="place" value={String(place.id)}>
          {text.moveTo(place.label)}
        </Button>
      ))}
    </div>
  )
}
