import type { Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { findHouseholds } from '../queries/find-households.ts'
import { findPersons } from '../queries/find-persons.ts'
import type { getHousehold } from '../queries/get-household.ts'
import { FOUND_CODE, type Found } from './found.ts'

/** More than this nobody looks over; one more word narrows. */
const mostShown = 20

export async function findPersonChoices(reading: Reading, text: string): Promise<Found[]> {
  const { persons } = await findPersons(reading, { text })
  return persons.slice(0, mostShown).map((one) => ({
    value: one.id,
    label: one.fullName,
    hint: [one.birthYear, one.hamlet, one.place.name].filter(Boolean).join(', '),
  }))
}

export async function findHouseholdChoices(reading: Reading, text: string): Promise<Found[]> {
  const { households } = await findHouseholds(reading, { text })
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
  return new Refusal('warning', FOUND_CODE, '', { details: { found } })
}
