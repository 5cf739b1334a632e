import { findHouseholds, findPersons, type getHousehold } from '#modules/people/index.ts'
import type { Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Kind } from '../text.vi.ts'
import type { Found } from './found.ts'

/** More than this nobody looks over; one more word narrows. */
const mostShown = 20

export async function findRecipients(reading: Reading, kind: Kind, searched: string): Promise<Found[]> {
  if (kind === 'medical') {
    const { persons } = await findPersons(reading, { text: searched })
    return persons.slice(0, mostShown).map((one) => ({
      value: one.id,
      label: one.fullName,
      hint: [one.birthYear, one.hamlet, one.place.name].filter(Boolean).join(', '),
    }))
  }
  const { households } = await findHouseholds(reading, { text: searched })
  return households.slice(0, mostShown).map((one) => ({
    value: one.id,
    label: one.headName,
    hint: [one.hamlet, one.place.name].join(', '),
  }))
}

/** A household as the list's only choice. */
export function choiceOf({ id, headName, hamlet, place }: Awaited<ReturnType<typeof getHousehold>>): Found {
  return { value: id, label: headName, hint: [hamlet, place.name].join(', ') }
}

/** Answers the form with what was found instead of saving it: nothing is wrong, so nothing is said. */
export function answerFound(found: readonly Found[]): Refusal {
  return new Refusal('warning', 'support/found', '', { details: { found } })
}

export const answerAgain = () => new Refusal('warning', 'support/again', '')
