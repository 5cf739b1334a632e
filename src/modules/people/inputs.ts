import { z } from 'zod'
import {
  choiceField,
  countField,
  idField,
  keyField,
  notesField,
  optional,
  textField,
  versionField,
} from '#platform/i18n/fields.ts'
import { dayOf, daysInMonth } from '#platform/i18n/read.ts'
import { sexes, words } from './text.vi.ts'

const { ask, input: say } = words

/** The most people one household may count: beyond it the slip is likelier than the family. */
const mostMembers = 50
const longestName = 100
/** The oldest living people are younger. */
const firstYear = 1900

/** No part of a name is as long; one that is would widen every list it stands in. */
const longestWord = 30

const nameField = (blank: string) =>
  textField(blank, longestName).refine(
    (name) => name.split(' ').every((word) => word.length <= longestWord),
    {
      error: ({ input }) => say.endlessWord(String(input).split(' '), longestWord),
    },
  )

const phoneField = textField(ask.phone).transform((typed, context) => {
  const digits = typed.replace(/[\s.\-()]/g, '')
  if (/^0\d{9}$/.test(digits)) return digits
  context.addIssue({ code: 'custom', message: say.phone(typed) })
  return z.NEVER
})

export type Birth = { year: number; day: string | null }

/** "1979", "12/3/1979" or ISO: a year alone is enough. */
const birthField = textField(ask.birth).transform((typed, context): Birth => {
  const birth = readBirth(typed)
  if (typeof birth !== 'string') return birth
  context.addIssue({ code: 'custom', message: birth })
  return z.NEVER
})

function readBirth(typed: string): Birth | string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const parts = iso
    ? [iso[3], iso[2], iso[1]]
    : (/^(?:(\d{1,2})[/\-. ](\d{1,2})[/\-. ])?(\d{4})$/.exec(typed)?.slice(1) ?? [])
  const year = Number(parts[2])
  if (!year) return say.birthUnread(typed)
  if (year < firstYear) return say.birthTooEarly(year)
  if (!parts[0]) return { year, day: null }
  const month = Number(parts[1])
  if (month < 1 || month > 12) return say.noSuchMonth(typed)
  const day = dayOf({ year, month, date: Number(parts[0]) })
  return day ? { year, day } : say.noSuchDay(month, daysInMonth(year, month), typed)
}

const member = {
  fullName: nameField(ask.fullName),
  birth: optional(birthField),
  sex: optional(choiceField(ask.sex, sexes)),
  relation: optional(textField(ask.relation, longestName)),
}

const household = {
  headName: nameField(ask.headName),
  hamlet: nameField(ask.hamlet),
  memberCount: optional(countField(ask.memberCount, mostMembers)),
  phone: optional(phoneField),
}

export const registerHouseholdInput = z.object({
  ...household,
  place: keyField(ask.place),
  headBirth: optional(birthField),
  headSex: optional(choiceField(ask.sex, sexes)),
  members: z.array(z.object(member)).max(mostMembers).default([]),
  /** Why it is another household although one of the same head stands in the same hamlet. */
  twinReason: optional(textField(ask.reason)),
})

export const correctHouseholdInput = z.object({ ...household, id: idField(), version: versionField })

export const registerPersonInput = z.object({ ...member, household: idField(ask.household) })

export const correctPersonInput = z.object({ ...member, id: idField(), version: versionField })

const identityLength = 12

/** Twelve digits. Excel drops the nought that most of them begin with, so the message offers it. */
const numberField = textField(ask.number).transform((typed, context) => {
  const digits = typed.replace(/[\s.\-']/g, '')
  if (/^\d{12}$/.test(digits)) return digits
  const maybeZero = digits.length === identityLength - 1 || digits.length === identityLength - 2
  const message = /^\d*$/.test(digits) ? say.number(digits.length, maybeZero) : say.numberSigns
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

export const keepIdentityInput = z.object({
  person: idField(),
  number: numberField,
  purpose: textField(ask.purpose),
  consent: textField(ask.consent),
})

export const openIdentityInput = z.object({ person: idField(), purpose: textField(ask.purpose) })

export const eraseIdentityInput = z.object({ person: idField(), reason: notesField(ask.reason) })

export const rotateKeyInput = z.object({ reason: notesField(ask.reason) })

const search = {
  text: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
}

export const findHouseholdsInput = z.object({
  ...search,
  /** Only at or below this place. */
  place: optional(keyField()),
})

export const findPersonsInput = z.object({ ...search, place: optional(keyField()) })

export const oneInput = z.object({ id: idField() })

export const placesForEntryInput = z.object({})
