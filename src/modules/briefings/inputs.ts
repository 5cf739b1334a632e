import { z } from 'zod'
import { dayField, keyField, optional, textField } from '#platform/i18n/fields.ts'
import { kindOf, parsePeriod } from '#platform/indicators/period.ts'
import { pageOf } from './page.ts'

/** Codes come from addresses: a wrong one is a page that is not there. */
const missing = 'Không tìm thấy.'
export const pageField = z.string().transform((code, context) => {
  const page = pageOf(code)
  if (!page) context.addIssue({ code: 'custom', message: missing })
  return page ?? z.NEVER
})
export const periodField = z.string().transform((code, context) => {
  const period = parsePeriod(code)
  if (!period) context.addIssue({ code: 'custom', message: missing })
  return period ?? z.NEVER
})

export const mapField = z.enum(['then', 'now']).default('then')

export const readBriefingInput = z.object({ page: pageField, place: optional(keyField()) })

/** A figure's place: its unit, or the line of those rows that stand at no commune. */
export const openFigureInput = z.object({
  page: z.optional(pageField),
  indicator: z.string().max(80),
  period: periodField,
  map: mapField,
  place: optional(keyField()),
  placeLevel: z.enum(['province', 'district']).optional(),
  by: z.enum(['district', 'commune', 'body', 'organisation', 'month']).default('district'),
})

export const freezeBriefingInput = z.object({ page: pageField })

const calendarField = z.string({ error: 'Chọn kỳ.' }).transform((code, context) => {
  const period = parsePeriod(code)
  if (period && kindOf(period) === 'calendar') return period
  context.addIssue({ code: 'custom', message: 'Chọn kỳ.' })
  return z.NEVER
})

export const declarePeriodInput = z.object({
  calendar: calendarField,
  from: dayField('Nhập ngày đầu kỳ.', { future: true }),
  to: dayField('Nhập ngày chốt số liệu.', { future: true }),
  cutoff: dayField('Nhập hạn nhận bản ghi.', { future: true }),
  basis: textField('Nhập văn bản quy định.'),
})
export type DeclarePeriod = z.output<typeof declarePeriodInput>
