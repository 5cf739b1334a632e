import { z } from 'zod'
import {
  choiceField,
  dayField,
  idField,
  keyField,
  optional,
  textField,
  versionField,
} from '#platform/i18n/fields.ts'
import { roles } from '#platform/scope/roles.ts'
import { bases, kinds, levels, lines, organisations, words } from './text.vi.ts'

const { ask } = words

export const foundBodyInput = z.object({
  organisation: choiceField(ask.organisation, organisations),
  kind: choiceField(ask.kind, kinds),
  place: keyField(ask.place),
  /** Of a branch, a workplace or an affiliated body; the body of a level is named after its unit. */
  name: optional(textField(ask.name)),
  fromDay: dayField(ask.fromDay),
  /** Left out: the nearest body above it on each line. */
  parent: optional(keyField(ask.body)),
  frontParent: optional(keyField(ask.body)),
  basis: optional(textField(ask.basis)),
})

export const foundStandardBodiesInput = z.object({ epoch: textField(ask.epoch) })

const changed = { id: keyField(ask.body), version: versionField }

export const renameBodyInput = z.object({
  ...changed,
  name: textField(ask.name),
  basis: textField(ask.basis),
})

export const endBodyInput = z.object({
  ...changed,
  lastDay: dayField(ask.lastDay),
  basis: textField(ask.basis),
})

export const moveBodyInput = z.object({
  ...changed,
  line: choiceField(ask.line, lines),
  parent: keyField(ask.body),
  fromDay: dayField(ask.fromDay),
  basis: textField(ask.basis),
})

export const openTermInput = z.object({
  body: keyField(ask.body),
  name: textField(ask.termName),
  fromDay: dayField(ask.fromDay),
  toDay: optional(dayField(ask.lastDay, { future: true })),
})

export const appointOfficerInput = z.object({
  body: keyField(ask.body),
  title: textField(ask.title),
  holderName: textField(ask.holderName, 100),
  basis: choiceField(ask.postBasis, bases),
  paper: optional(textField(ask.basis)),
  fromDay: dayField(ask.fromDay),
  term: optional(idField()),
  person: optional(idField()),
})

export const givePostAccessInput = z.object({
  post: idField(),
  account: textField(ask.account),
  role: choiceField(ask.role, roles),
  /** The body and what stands below it on its line, or everything at the place where it stands. */
  line: choiceField(ask.reach, ['body', 'place']),
})

export const endPostInput = z.object({
  id: idField(),
  version: versionField,
  lastDay: dayField(ask.lastDay),
  reason: textField(ask.reason),
})

export const listBodiesInput = z.object({
  text: z.string().max(100).default(''),
  /** Only at or below this place. */
  place: optional(keyField()),
  organisation: optional(choiceField(ask.organisation, organisations)),
  level: optional(choiceField(ask.organisation, levels)),
  /** Only those that stood on this day; left out: today. */
  day: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
})

export const getBodyInput = z.object({ id: keyField(ask.body) })

export const bodiesForEntryInput = z.object({ text: z.string().max(100).default('') })

export const accountsForAccessInput = z.object({})
