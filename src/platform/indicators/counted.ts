import { z } from 'zod'
import { idField, keyField, optional } from '#platform/i18n/fields.ts'
import { notFound } from '#platform/module/refusals.ts'
import type { Counted } from './counted.sql.ts'
import type { Indicator } from './indicator.ts'
import { periodOf } from './period.ts'

/** Exactly the records behind a figure, as a room's list queries take them: `counted: countedInput.optional()`. */
export const countedInput = z.object({
  indicator: z.string().max(80),
  period: z.string().max(40),
  place: optional(keyField()),
  placeLevel: optional(z.enum(['province', 'district'])),
  body: optional(keyField()),
  organisation: optional(z.string().max(20)),
  level: optional(z.enum(['province', 'district', 'commune', 'base'])),
  watermark: optional(z.coerce.number().int().nonnegative()),
  subject: optional(idField()),
})

/** What was asked, as the facts know it, of the indicators of the room that answers; a rate is asked by its denominator. */
export function countedOf(
  indicators: readonly Indicator[],
  { indicator: code, period, subject, ...slice }: z.output<typeof countedInput>,
): Counted {
  const named = indicators.find((one) => one.code === code)
  const indicator = named?.rate ? indicators.find((one) => one.code === named.rate?.denominator) : named
  if (!indicator) throw notFound()
  return { indicator, period: periodOf(period), slice, subject }
}
