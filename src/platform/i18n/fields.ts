import { z } from 'zod'
import {
  dayParts,
  daysInMonth,
  EARLIEST_YEAR,
  LATEST_YEAR,
  readCount,
  readDay,
  readDong,
  readText,
} from './read.ts'

/**
 * The kinds of fields that inputs are made of: what a person types (or a sheet holds, or a program sends) in, the value out,
 * and the words of ux.md §6 when it cannot be read. `ask` is the whole instruction for a blank: "Nhập họ và tên chủ hộ."
 */

let today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

/** Days typed without a year, and "hôm qua", are seen from this day: the business day, set once by who opens the clock. */
export function setFieldsToday(day: () => string): void {
  today = day
}

const trimmed = (value: unknown) => (typeof value === 'string' ? readText(value) : value)
/** Null is what a form answers for a box that it does not have. */
const blankToUndefined = (value: unknown) =>
  value === null || (typeof value === 'string' && readText(value) === '') ? undefined : value

/** The longest text of one line that any form takes; longer ones belong into notes. */
const lineLimit = 300
const notesLimit = 4_000

type Issue = { input: unknown; addIssue(message: string): void }

function read<T>(ask: string, reader: (text: string, issue: Issue) => T | undefined) {
  return z.preprocess(
    blankToUndefined,
    z.union([z.string(), z.number(), z.bigint()], { error: ask }).transform((input, context): T => {
      const issue: Issue = { input, addIssue: (message) => context.addIssue({ code: 'custom', message }) }
      const value = reader(readText(String(input)), issue)
      return value ?? z.NEVER
    }),
  )
}

/** One line of text. */
export const textField = (ask: string, max = lineLimit) =>
  z.preprocess(
    (value) => blankToUndefined(trimmed(value)),
    z
      .string({ error: ask })
      .max(max, { error: (issue) => `Nhiều nhất ${max} chữ; đang có ${String(issue.input).length}.` }),
  )

export const notesField = (ask: string) => textField(ask, notesLimit)

/** A field that may be left blank: undefined then. */
export const optional = <T extends z.ZodType>(field: T) =>
  z.preprocess(blankToUndefined, field.optional()).optional() as unknown as z.ZodOptional<T>

/** A day, out as ISO. Days after today are refused unless `future`. */
export const dayField = (ask: string, more: { future?: boolean } = {}) =>
  read<string>(ask, (text, issue) => {
    const day = readDay(text, today())
    if (!day) {
      issue.addIssue(dayProblem(text))
      return undefined
    }
    if (!more.future && day > today()) {
      issue.addIssue(`Ngày ${said(day)} ở tương lai; hôm nay là ${said(today())}. Kiểm tra lại.`)
      return undefined
    }
    return day
  })

const said = (day: string): string => day.split('-').map(Number).reverse().join('/')

function dayProblem(text: string): string {
  const parts = dayParts(text, today())
  if (!parts) return `Chưa đọc được ngày "${text}". Ghi như 12/1/2022.`
  const { year, month, date } = parts
  if (month < 1 || month > 12) return `Năm có 12 tháng. Kiểm tra lại ngày ${date}/${month}/${year}.`
  if (year < EARLIEST_YEAR || year > LATEST_YEAR)
    return `Năm ${year} quá xa. Kiểm tra lại ngày ${date}/${month}/${year}.`
  return `Tháng ${month} chỉ có ${daysInMonth(year, month)} ngày. Kiểm tra lại ngày ${date}/${month}/${year}.`
}

/** The largest sum one record may hold: beyond a thousand billion it is a slip of the hand. */
const dongLimit = 1_000_000_000_000n

const moneyAboveZero = 'Số tiền phải lớn hơn 0. Trả lại tiền thì dùng phiếu chi.'
const isBelowZero = (text: string): boolean => /^[-−–]/.test(text) && readDong(text.slice(1)) !== null

/** Whole đồng above zero; "1,5 tỷ" and "200tr" are read. */
export const dongField = (ask: string) =>
  read<number>(ask, (text, issue) => {
    const value = readDong(text)
    if (value === null && isBelowZero(text)) issue.addIssue(moneyAboveZero)
    else if (value === null)
      issue.addIssue(`Chưa đọc được số tiền "${text}". Ghi như 1.500.000 hoặc 1,5 triệu.`)
    else if (value <= 0n) issue.addIssue(moneyAboveZero)
    else if (value > dongLimit)
      issue.addIssue(`Số tiền ${text} quá lớn cho một lần hỗ trợ. Kiểm tra lại số chữ số 0.`)
    else return Number(value)
    return undefined
  })

/** A count above zero. */
export const countField = (ask: string, most = 1_000_000) =>
  read<number>(ask, (text, issue) => {
    const value = readCount(text)
    if (value === null) issue.addIssue(`Chưa đọc được số "${text}". Ghi số nguyên, như 12.`)
    else if (value <= 0) issue.addIssue('Số lượng phải lớn hơn 0.')
    else if (value > most) issue.addIssue(`Số lượng ${text} lớn hơn ${most}. Kiểm tra lại.`)
    else return value
    return undefined
  })

/** One of a list. */
export const choiceField = <const T extends readonly [string, ...string[]]>(ask: string, values: T) =>
  z.preprocess(blankToUndefined, z.enum(values, { error: ask }))

/** The database's integer. */
const LARGEST_KEY = 2_147_483_647

/** An id that a page or program holds: a wrong one is "not found", never a message at a field. */
export const idField = (ask = 'Chọn từ danh sách.') => z.preprocess(blankToUndefined, z.uuid({ error: ask }))
export const keyField = (ask = 'Chọn từ danh sách.') =>
  z.coerce.number({ error: ask }).int().positive({ error: ask }).max(LARGEST_KEY, { error: ask })

/** The version that the page was opened with. */
export const versionField = z.coerce.number().int().positive().max(LARGEST_KEY)
