import { z } from 'zod'
import {
  choiceField,
  dayField,
  idField,
  keyField,
  notesField,
  optional,
  textField,
} from '#platform/i18n/fields.ts'
import { roles } from '#platform/scope/roles.ts'
import { asks } from './text.vi.ts'

/** Made by the page and shown once: a result would be kept with the press, a password must not be. */
const firstPassword = z.string({ error: asks.password }).min(12, { error: asks.password })
/** Not a uuid by form: the library may bring ids of its own. */
const userId = textField(asks.account, 64)

export const openAccountInput = z.object({
  username: textField(asks.username, 60),
  name: textField(asks.name, 120),
  firstPassword,
})
export const resetPasswordInput = z.object({ userId, firstPassword })
export const accountInput = z.object({ userId, reason: notesField(asks.reason) })

export const giveGrantInput = z.object({
  userId,
  line: choiceField(asks.line, ['place', 'body']),
  root: keyField(asks.root),
  role: choiceField(asks.role, roles),
  fromDay: dayField(asks.fromDay, { future: true }),
  toDay: optional(dayField(asks.toDay, { future: true })),
})

/** Without a last day the grant is taken back at once. */
export const endGrantInput = z.object({
  grantId: idField(asks.grant),
  lastDay: optional(dayField(asks.toDay, { future: true })),
  reason: notesField(asks.reason),
})

export const listAccountsInput = z.object({
  search: optional(textField('', 100)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export const getAccountInput = z.object({ userId })
