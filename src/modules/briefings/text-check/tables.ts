import { UNITS } from './lexicon.vi.ts'
import { scaleAt } from './numerals.ts'
import { tokenise } from './tokens.ts'

// A row of a table says in columns what a report says in lines: under "Quý II", "Nhà đại đoàn kết | nhà | 318" is
// "- Quý II Nhà đại đoàn kết: 318 nhà". Each cell that may hold a figure becomes such a line; one reader reads both.

/** A text whose tables are lines. `parts` are the stretches that stand in the text as it was, at `origin`. */
export type Laid = { text: string; parts: readonly Part[] }
export type Part = { start: number; end: number; origin: number; cell: boolean }

type Cell = { text: string; origin: number }
type Row = readonly Cell[]
type Line = { before: string; cell: Cell; after: string }

const BETWEEN = /[\t|]/
/** A number with a qualifier before it or a unit behind it: "318", "hơn 1.000 hộ", "79,5%", "300/318". */
const VALUE = /^(?:\p{L}+ ){0,2}\d[\d., \u00a0\u202f]*(?:\/\d+)?\s*(?:%|\p{L}+(?: \p{L}+)?)?$/u
const TIME = /tháng|năm|quý|ngày|tuần/iu
const YEAR = /^(?:19|20)\d\d$/
/** "Cùng kỳ 2021" */
const NAMED_YEAR = /\p{L} (?:19|20)\d\d$/u
const LIST_NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxlc]+|\p{L})[.)]?$/iu
/** What a column tells of, where it is not the number of the thing itself. */
const MEASURE = /%|tỷ lệ|tỉ lệ|tiền|kinh phí|giá trị|trị giá|so sánh|so với|tăng|giảm/iu
/** What stands over a column or before a row is no longer than this; it is said again with each number. */
const NAME_CHARACTERS = 300
const COUNTING = /^(?:stt|tt|số tt)$/iu
const REMARKS = /^ghi chú$/iu
const SHORT: readonly [RegExp, string][] = [
  [/^kh(?=$|\s)/iu, 'Kế hoạch'],
  [/^th(?=$|\s)/iu, 'Thực hiện'],
  [/^(?:số lượng|sl)(?=$|\s)/iu, ''],
]

export function layTables(text: string): Laid {
  const parts: Part[] = []
  let laid = ''
  let origin = 0
  let table: Row[] = []
  const copy = (cell: Cell, isCell: boolean) => {
    parts.push({ start: laid.length, end: laid.length + cell.text.length, origin: cell.origin, cell: isCell })
    laid += cell.text
  }
  const close = () => {
    for (const { before, cell, after } of linesOf(table)) {
      laid += before
      copy(cell, before !== '')
      laid += `${after}\n`
    }
    table = []
  }
  for (const line of text.split('\n')) {
    const row = rowOf(line, origin)
    if (row) table.push(row)
    else {
      close()
      copy({ text: line, origin }, false)
      laid += '\n'
    }
    origin += line.length + 1
  }
  close()
  return { text: laid, parts }
}

/** Null for a line that is no row. */
function rowOf(line: string, origin: number): Row | null {
  if (!BETWEEN.test(line.trim())) return null
  let at = origin
  return line.split(BETWEEN).map((piece) => {
    const cell = { text: piece.trim(), origin: at + piece.length - piece.trimStart().length }
    at += piece.length + 1
    return cell
  })
}

const isValue = ({ text }: Cell) => VALUE.test(text) && !TIME.test(text) && !NAMED_YEAR.test(text)
const isHead = (row: Row) =>
  row.every((cell) => !isValue(cell) || YEAR.test(cell.text)) && row.filter(({ text }) => text).length > 1

function linesOf(table: readonly Row[]): Line[] {
  const first = table.findIndex((row) => !isHead(row))
  const heads = table.length > 1 ? table.slice(0, Math.max(first, 0)) : []
  const isNumbered = isNumbering(table.map((row) => row[0]?.text ?? '').slice(heads.length))
  return table.slice(heads.length).flatMap((row) => linesOfRow(row, heads, isNumbered))
}

const isRemark = (cell: Cell | undefined, head: string) =>
  REMARKS.test(head) || (COUNTING.test(head) && LIST_NUMBER.test(cell?.text ?? ''))

/** The first column counts the rows. */
const isNumbering = (texts: readonly string[]) => texts.every((text) => text === '' || LIST_NUMBER.test(text))

function linesOfRow(row: Row, heads: readonly Row[], isNumbered: boolean): Line[] {
  const asItWas = row.map((cell) => ({ before: '', cell, after: '' }))
  if (row.every(({ text }) => LIST_NUMBER.test(text))) return []
  const counted = row.map((_, nth) => headOf(heads, nth))
  const rest = row.filter((_, nth) => !isRemark(row[nth], counted[nth] ?? '') && !(isNumbered && nth === 0))
  const label = rest.find((cell) => cell.text !== '' && !isValue(cell))
  const unit = rest.find((cell) => cell !== label && isUnit(cell.text))?.text
  if (!label || label.text.length > NAME_CHARACTERS || !rest.some(isValue)) return asItWas
  const told = rest.filter((cell) => cell !== label && cell.text !== unit && cell.text !== '')
  const labelled = /\d/.test(label.text) ? [{ before: '- ', cell: label, after: '.' }] : []
  return [
    ...labelled,
    ...told.map((cell) => lineOf(cell, label.text, counted[row.indexOf(cell)] ?? '', unit)),
  ]
}

/** What stands above a column; a cell over several columns is written once. */
function headOf(heads: readonly Row[], nth: number): string {
  const words = heads.map((row, line) => {
    const own = row[nth]?.text ?? ''
    const wide = own === '' && line < heads.length - 1 && heads.at(-1)?.[nth]?.text
    return wide ? (row.slice(0, nth).findLast(({ text }) => text !== '')?.text ?? '') : own
  })
  const said = [...new Set(words)].join(' ').trim()
  if (said.length > NAME_CHARACTERS) return ''
  return SHORT.reduce((head, [short, long]) => head.replace(short, long), said)
}

function lineOf(cell: Cell, label: string, head: string, unitOfRow: string | undefined): Line {
  const topic = label.replace(/[:.;]+$/, '')
  const inBrackets = [head, topic].map((text) => /\(([^()]+)\)/.exec(text)?.[1] ?? '').find(isUnit)
  const isMeasure = MEASURE.test(head)
  const unit = inBrackets ?? (isMeasure ? (head.includes('%') ? '%' : '') : unitOfRow)
  const number = unit === undefined ? ['số'] : []
  const words = [...number, head, ...number, topic].map((text) => text.replace(/\([^()]*\)/g, ''))
  const isBare = !/[\p{L}%]$/u.test(cell.text)
  return { before: `- ${words.join(' ').trim()}: `, cell, after: isBare && unit ? ` ${unit}.` : '.' }
}

/** "hộ", "triệu đồng" and nothing else. */
function isUnit(text: string): boolean {
  if (text.length > NAME_CHARACTERS) return false
  const tokens = tokenise(text)
  const at = scaleAt(tokens, 0)?.end ?? 0
  return tokens.length > 0 && UNITS.at(tokens, at)?.end === tokens.length
}

/** Where a stretch of the laid text stood; null for words that only stand above or beside it. */
export function originOf({ parts }: Laid, start: number, end: number): { start: number; end: number } | null {
  const part = partAt(parts, start)
  if (!part || start < part.start) return null
  return { start: start - part.start + part.origin, end: Math.min(end, part.end) - part.start + part.origin }
}

/** One cell says nothing of the next. */
export const isCell = ({ parts }: Laid, start: number): boolean => partAt(parts, start)?.cell ?? false

/** The first part that ends behind it. */
function partAt(parts: readonly Part[], start: number): Part | undefined {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  return parts[low]
}
