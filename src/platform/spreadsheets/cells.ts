import type { CellValue, Kind } from './columns.ts'
import { sheetWords } from './text.vi.ts'

/** Places in `cellXfs` of styles.xml below. */
export const style = { plain: 0, title: 1, label: 2, wrapped: 3 }
const styleOf: Record<Kind, number> = {
  text: 4,
  count: 5,
  dong: 5,
  quantity: 6,
  share: 7,
  year: 8,
  day: 9,
  moment: 10,
}

/** Excel refuses a file with a longer text. */
const TEXT_LIMIT = 32_767
/** Excel keeps 15 digits and turns the rest into noughts. */
const NUMBER_LIMIT = 999_999_999_999_999n
const DAY_MS = 86_400_000
/** Day 0 of Excel's calendar, as it counts from March 1900 on (it believes in a 29 February 1900). */
const EPOCH = Date.UTC(1899, 11, 30)
const FIRST_DAY = '1900-03-01'
const VIETNAM_MS = 7 * 3_600_000

/** One cell. A text is an inline string in a text format: nothing in it is ever read as a formula. */
export function cell(place: string, kind: Kind, value: CellValue): string {
  if (value === null || value === undefined || value === '') return ''
  if (value instanceof Date) return number(place, kind, (value.getTime() + VIETNAM_MS - EPOCH) / DAY_MS)
  if (typeof value === 'string') return kind === 'day' ? day(place, value) : text(place, styleOf.text, value)
  if (typeof value === 'number') return Number.isFinite(value) ? number(place, kind, value) : ''
  const exact = value <= NUMBER_LIMIT && value >= -NUMBER_LIMIT
  return exact ? number(place, kind, value) : text(place, styleOf.text, String(value))
}

function number(place: string, kind: Kind, value: number | bigint): string {
  return `<c r="${place}" s="${styleOf[kind]}"><v>${value}</v></c>`
}

function day(place: string, value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(time)) throw new Error(`spreadsheets: not a day: ${value}`)
  if (value >= FIRST_DAY) return number(place, 'day', (time - EPOCH) / DAY_MS)
  return text(place, styleOf.text, value.split('-').reverse().join('/'))
}

export function text(place: string, styled: number, value: string): string {
  return `<c r="${place}" s="${styled}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(fitted(value))}</t></is></c>`
}

/** A text that does not fit is cut where the reader sees it, never silently. */
function fitted(value: string): string {
  if (value.length <= TEXT_LIMIT) return value
  const kept = value.slice(0, TEXT_LIMIT - 60).replace(/[\ud800-\udbff]$/, '')
  return kept + sheetWords.cut(value.length - kept.length)
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them, the format writes them as _xHHHH_
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g

/** Text for XML, with the format's own escapes for what XML cannot hold. */
export function escapeXml(value: string): string {
  return value.replace(special, (sign) => marks[sign] ?? `_x${hex(sign)}_`)
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

const alone = '<border/>'
const xf = (format: number, more = '') =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"${more}/>`
const aligned = (font: number, fill: number) =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`

/** Formats 3, 1 and 49 are built in: grouped whole number, plain whole number, text. */
export const stylesXml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.###"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/><numFmt numFmtId="167" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill></fills><borders count="1">${alone}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="11">${xf(0)}${aligned(1, 2)}${aligned(1, 0)}${aligned(0, 0)}${xf(49)}${xf(3)}${xf(164)}${xf(165)}${xf(1)}${xf(166)}${xf(167)}</cellXfs></styleSheet>`
