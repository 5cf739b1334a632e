import { findHouseholdChoices, findPersonChoices } from '#modules/people/parts/finding.ts'
import type { Found } from '#modules/people/parts/found.ts'
import type { Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Kind } from '../text.vi.ts'

export function findRecipients(reading: Reading, kind: Kind, searched: string): Promise<Found[]> {
  return kind === 'medical' ? findPersonChoices(reading, searched) : findHouseholdChoices(reading, searched)
}

export const answerAgain = () => new Refusal('warning', 'support/again', '')
