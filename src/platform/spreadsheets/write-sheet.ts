import { Readable } from 'node:stream'
import { cell, columnName, escapeXml, style, stylesXml, text } from './cells.ts'
import { type Column, widthOf } from './columns.ts'
import type { NoteLine } from './note.ts'
import { sheetWords } from './text.vi.ts'
import { type Entry, zip } from './zip.ts'

export type Sheet<Row> = {
  note: readonly NoteLine[]
  columns: readonly Column<Row>[]
  rows: AsyncIterable<Row> | Iterable<Row>
}

/** Excel's own limit, with the line of titles; what is more goes on in a further sheet. */
const ROWS_A_SHEET = 1_048_576
/** Rows are gathered to pieces of about this size before they are packed. */
const PIECE = 64 * 1024
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * An XLSX that is made while it is read: first sheet the note with control totals, then the rows. When the reader
 * goes away, the rows' iterator is closed; when the rows fail, the download breaks off and no whole file exists.
 */
export function writeSheet<Row>(sheet: Sheet<Row>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(zip(parts(sheet)), { objectMode: false })) as ReadableStream<Uint8Array>
}

type Progress<Row> = {
  rows: AsyncIterator<Row> | Iterator<Row>
  next: IteratorResult<Row>
  count: number
  totals: Map<Column<Row>, bigint>
}

/** The note comes last in the archive, though first in the book: it tells how many rows there were. */
async function* parts<Row>(sheet: Sheet<Row>): AsyncGenerator<Entry> {
  const rows = iteratorOf(sheet.rows)
  try {
    const progress: Progress<Row> = { rows, next: await rows.next(), count: 0, totals: new Map() }
    const names = [sheetWords.noteSheet]
    do {
      names.push(names.length === 1 ? sheetWords.rowsSheet : sheetWords.rowsSheetNumber(names.length))
      yield { name: `xl/worksheets/sheet${names.length}.xml`, text: rowsXml(sheet, progress) }
    } while (!progress.next.done)
    yield { name: 'xl/worksheets/sheet1.xml', text: noteXml([...sheet.note, ...controls(progress)]) }
    yield { name: 'xl/workbook.xml', text: [bookXml(names)] }
    yield { name: 'xl/_rels/workbook.xml.rels', text: [relations(names.length)] }
    yield { name: 'xl/styles.xml', text: [head + stylesXml] }
    yield { name: '_rels/.rels', text: [relation([['officeDocument', 'xl/workbook.xml']])] }
    yield { name: '[Content_Types].xml', text: [typesXml(names.length)] }
  } finally {
    await rows.return?.()
  }
}

function iteratorOf<Row>(rows: Sheet<Row>['rows']): AsyncIterator<Row> | Iterator<Row> {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}

async function* rowsXml<Row>(sheet: Sheet<Row>, progress: Progress<Row>) {
  const names = sheet.columns.map((_, index) => columnName(index))
  const widths = sheet.columns.map((column) => column.width ?? widthOf[column.kind])
  const titles = sheet.columns.map((column, index) => text(`${names[index]}1`, style.title, column.title))
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  let piece = `${sheetHead(pane, widths)}<row r="1">${titles.join('')}</row>`
  let line = 1
  while (!progress.next.done && line < ROWS_A_SHEET) {
    line++
    piece += `<row r="${line}">${cells(sheet.columns, names, line, progress)}</row>`
    if (piece.length >= PIECE) {
      yield piece
      piece = ''
    }
    progress.next = await progress.rows.next()
  }
  yield `${piece}</sheetData><autoFilter ref="A1:${names.at(-1)}${line}"/></worksheet>`
}

function cells<Row>(columns: Sheet<Row>['columns'], names: string[], line: number, progress: Progress<Row>) {
  const row: Row = progress.next.value
  progress.count++
  let made = ''
  for (const [index, column] of columns.entries()) {
    const value = column.of(row)
    made += cell(`${names[index]}${line}`, column.kind, value)
    if (
      (column.kind === 'dong' || column.kind === 'count') &&
      (typeof value === 'number' || typeof value === 'bigint')
    ) {
      progress.totals.set(column, (progress.totals.get(column) ?? 0n) + BigInt(value))
    }
  }
  return made
}

/** What the reader can check the sheet against: the rows and the sums of its money and counts. */
function controls<Row>({ count, totals }: Progress<Row>): NoteLine[] {
  const sums = [...totals].map(([column, sum]) => ({ label: sheetWords.total(column.title), value: sum }))
  return [{ label: sheetWords.rows, value: count }, ...sums]
}

function* noteXml(lines: readonly NoteLine[]) {
  yield sheetHead('', [28, 80])
  for (const [index, { label, value }] of lines.entries()) {
    const line = index + 1
    const said =
      typeof value === 'string' ? text(`B${line}`, style.wrapped, value) : cell(`B${line}`, 'count', value)
    yield `<row r="${line}">${text(`A${line}`, style.label, label)}${said}</row>`
  }
  yield '</sheetData></worksheet>'
}

function sheetHead(pane: string, widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

function bookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
}

function relations(sheets: number): string {
  const targets = Array.from({ length: sheets }, (_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ])
  return relation([...targets, ['styles', 'styles.xml']])
}

function relation(targets: readonly [kind: string, target: string][]): string {
  const lines = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`
}

function typesXml(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`
  const all = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet'))
  const parts = [part('workbook', 'sheet.main'), part('styles', 'styles'), ...all].join('')
  return `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`
}
