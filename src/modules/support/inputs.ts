import { z } from 'zod'
import {
  choiceField,
  countField,
  dayField,
  dongField,
  idField,
  keyField,
  notesField,
  optional,
  textField,
  versionField,
} from '#platform/i18n/fields.ts'
import { countedInput } from '#platform/indicators/counted.ts'
import { isDay } from '#platform/indicators/period.ts'
import { classes, houseWorks, kinds, paperKinds, programmes, stages, words } from './text.vi.ts'

const { ask } = words

/** A house has more givers than any other help; beyond this it is a slip of the hand. */
const mostSources = 10
const mostLines = 20
/** Photos of one form; more are added on the record. */
const mostPapers = 10
export const pageSize = 50

const declared = {
  declaredClass: choiceField(ask.declaredClass, classes),
  certificate: optional(textField(ask.reason, 50)),
  note: optional(notesField(ask.note)),
}
const given = {
  ...declared,
  decisionNumber: optional(textField(ask.decisionNumber, 50)),
  decisionDay: optional(dayField(ask.decisionDay)),
  day: dayField(ask.day),
  amount: dongField(ask.amount),
  source: textField(ask.source),
}
const line = z.object({ item: textField(ask.item, 30), quantity: countField(ask.quantity) })
const source = z.object({ source: textField(ask.source), amount: dongField(ask.amount) })

/** What is told of a help of each kind; entering and correcting ask for the same. */
const matters = {
  house: {
    ...declared,
    programme: choiceField(ask.programme, programmes),
    work: choiceField(ask.work, houseWorks),
    decisionNumber: textField(ask.decisionNumber, 50),
    decisionDay: dayField(ask.decisionDay),
    dueDay: dayField(ask.dueDay, { future: true }),
    sources: z.array(source, { error: ask.sources }).min(1, { error: ask.sources }).max(mostSources),
  },
  livelihood: { ...given, lines: z.array(line).max(mostLines).default([]) },
  medical: given,
  goods: { ...given, lines: z.array(line, { error: ask.lines }).min(1, { error: ask.lines }).max(mostLines) },
  gifts: { ...given, lines: z.array(line, { error: ask.lines }).min(1, { error: ask.lines }).max(mostLines) },
}

/** To whom; a list of gifts names nobody. */
const household = { household: idField(ask.household), person: optional(idField(ask.person)) }
const recipients = {
  house: household,
  livelihood: household,
  medical: { household: optional(idField(ask.household)), person: idField(ask.person) },
  goods: household,
  gifts: {},
}

/** A received file, as `receiveFile` answers it: pages receive before the command begins. */
const storedFile = z.object(
  {
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().positive(),
    type: z.string(),
    name: z.string(),
    takenAt: z.date().nullable(),
  },
  { error: ask.paper },
)
const paper = { kind: choiceField(ask.paperKind, paperKinds), file: storedFile }

/** Answers to what the room asks before it goes on. */
const answers = {
  doubleReason: optional(textField(ask.reason)),
  lateReason: optional(textField(ask.reason)),
  /** The small sum is meant so. */
  amountSure: z.preprocess((value) => value === true || value === '1', z.boolean()).default(false),
}
const entered = {
  ...answers,
  body: keyField(ask.body),
  /** Where the help was given, when the recipient's place was another one on that day. */
  place: optional(keyField()),
  papers: z.array(z.object(paper)).max(mostPapers).default([]),
  /** The draft that it was typed as, which goes. */
  draft: optional(idField()),
}

export const recordSupportInput = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('house'), ...entered, ...recipients.house, ...matters.house }),
    z.object({ kind: z.literal('livelihood'), ...entered, ...recipients.livelihood, ...matters.livelihood }),
    z.object({ kind: z.literal('medical'), ...entered, ...recipients.medical, ...matters.medical }),
    z.object({ kind: z.literal('goods'), ...entered, ...recipients.goods, ...matters.goods }),
    z.object({ kind: z.literal('gifts'), ...entered, ...recipients.gifts, ...matters.gifts }),
  ],
  { error: ask.kind },
)
export type RecordedSupport = z.output<typeof recordSupportInput>

const corrected = {
  id: idField(),
  version: versionField,
  reason: textField(ask.reason),
  lateReason: answers.lateReason,
  amountSure: answers.amountSure,
}
export const correctSupportInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('house'), ...corrected, ...matters.house }),
  z.object({ kind: z.literal('livelihood'), ...corrected, ...matters.livelihood }),
  z.object({ kind: z.literal('medical'), ...corrected, ...matters.medical }),
  z.object({ kind: z.literal('goods'), ...corrected, ...matters.goods }),
  z.object({ kind: z.literal('gifts'), ...corrected, ...matters.gifts }),
])
export type CorrectedSupport = z.output<typeof correctSupportInput>

export const recordStageInput = z.object({
  id: idField(),
  stage: choiceField(ask.stage, stages),
  day: dayField(ask.stageDay),
  amount: optional(dongField(ask.amount)),
  /** Only where the stage was recorded before: why it is another day or sum. */
  reason: optional(textField(ask.reason)),
  lateReason: answers.lateReason,
  paper: z.object(paper).optional(),
})

export const reverseSupportInput = z.object({
  id: idField(),
  version: versionField,
  reason: textField(ask.reason),
})

export const addPaperInput = z.object({
  id: idField(),
  ...paper,
  stage: optional(choiceField(ask.stage, stages)),
})

export const linkJointInput = z.object({
  id: idField(),
  /** The number of the case that goes on counting. */
  counted: textField(ask.counted, 20),
  reason: textField(ask.reason),
})

export const unlinkJointInput = z.object({ id: idField(), reason: textField(ask.reason) })

export const openPatientInput = z.object({ id: idField(), purpose: textField(ask.purpose) })

/** What has been typed so far, by the names of the boxes; nothing of it is judged. */
const typed = z
  .record(
    z.string().max(60),
    // JSON in the database takes no NUL.
    z
      .string()
      .max(4_000, { error: (issue) => ask.draftTooLong(`${String(issue.input).length}`) })
      .transform((text) => text.replaceAll('\0', '')),
  )
  .refine((all) => Object.keys(all).length <= 120)
export const saveDraftInput = z.object({
  id: optional(idField()),
  version: optional(versionField),
  body: keyField(ask.body),
  kind: choiceField(ask.kind, kinds),
  typed,
})
export const discardDraftInput = z.object({ id: idField() })

const day = z.string().refine(isDay)

const filters = {
  text: z.string().max(100).default(''),
  kind: optional(z.enum(kinds)),
  programme: optional(z.enum(programmes)),
  declaredClass: optional(z.enum(classes)),
  place: optional(keyField()),
  body: optional(keyField()),
  /** What one household received; its patients stay case codes, so they are left out. */
  household: optional(idField()),
  from: optional(day),
  to: optional(day),
  withoutPapers: z.preprocess((value) => value === true || value === '1', z.boolean()).default(false),
  counted: countedInput.optional(),
}
const page = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)

export const listSupportsInput = z.object({ ...filters, page })
export const exportSupportsInput = z.object(filters)
export type Filters = z.output<typeof exportSupportsInput>
export const findSupportsInput = z.object({ text: filters.text, limit: z.number().int().min(1).max(50) })
export const listSubjectsInput = z.object({ counted: countedInput, text: filters.text, page })
export const oneInput = z.object({ id: idField() })
