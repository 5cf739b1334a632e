import { foldTone, searchKey, splitName } from '#platform/i18n/vietnamese.ts'
import type { Birth } from './inputs.ts'
import { fieldWords, type Sex } from './text.vi.ts'

/** The order of a list of people: given name first, tone marks in one place (Hoà = Hòa). */
export function nameKey(full: string): string {
  const { given, family, middle } = splitName(foldTone(full))
  return [given, family, middle].filter(Boolean).join(' ')
}

export function personKeys(fullName: string) {
  return { search_key: searchKey(fullName), name_key: nameKey(fullName) }
}

export function householdKeys(household: { headName: string; hamlet: string; phone?: string | undefined }) {
  const { headName, hamlet, phone } = household
  return { search_key: searchKey([headName, hamlet, phone ?? ''].join(' ')), name_key: nameKey(headName) }
}

/**
 * What the first digits of an identity number say: three of the province of birth registration, one of century and sex
 * (0 and 1: born 1900–1999, male and female; 2 and 3 the century after, and so on), two of the year.
 */
export function readIdentity(number: string): { sex: Sex; year: number } {
  const mark = Number(number[3])
  return {
    sex: mark % 2 === 0 ? 'male' : 'female',
    year: 1900 + 100 * Math.floor(mark / 2) + Number(number.slice(4, 6)),
  }
}

/** Whether the number speaks of somebody else than the record does. What the record leaves open contradicts nothing. */
export function contradicts(number: string, known: { sex: Sex | null; year: number | null }): boolean {
  const said = readIdentity(number)
  return (known.sex !== null && known.sex !== said.sex) || (known.year !== null && known.year !== said.year)
}

export function maskNumber(number: string): string {
  return `•••••••••${number.slice(-3)}`
}

/** A birth after today: the day, if one was given, a century earlier is the likely one. */
export function futureBirth(birth: Birth, today: string): { earlier: string | null } | null {
  if (birth.day ? birth.day <= today : birth.year <= Number(today.slice(0, 4))) return null
  return { earlier: birth.day && `${birth.year - 100}${birth.day.slice(4)}` }
}

export type FieldChange = { label: string; before: string | null; after: string | null }

/** Field by field what two states of a record say differently; fields without words stay inside. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [flat(before), flat(after)]
  return Object.entries(fieldWords)
    .filter(([field]) => (was[field] ?? null) !== (is[field] ?? null))
    .map(([field, label]) => ({ label, before: was[field] ?? null, after: is[field] ?? null }))
}

function flat(state: unknown): Record<string, string | null> {
  if (typeof state !== 'object' || state === null) return {}
  return Object.fromEntries(
    Object.entries(state).map(([field, value]) => [field, value === null ? null : String(value)]),
  )
}
