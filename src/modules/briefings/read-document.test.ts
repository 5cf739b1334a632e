import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { expect, test } from 'vitest'
import { DOCUMENT_MOST_BYTES } from './limits.ts'
import { readDocument } from './read-document.ts'

const sentence = 'Huyện đã bàn giao 12 căn nhà cho hộ nghèo.'
const encoded = (text: string) => new TextEncoder().encode(text)

async function docx(): Promise<Uint8Array> {
  const cell = new TableCell({ children: [new Paragraph('Bò giống: 7 con')] })
  const children = [new Paragraph(sentence), new Table({ rows: [new TableRow({ children: [cell] })] })]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** A zip of one deflated part, as the format describes it. */
function zipOf(name: string, content: Buffer): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

test('a Word file gives its paragraphs and the cells of its tables, whatever it is called', async () => {
  const text = await readDocument({ name: 'báo cáo.txt', bytes: await docx() })
  expect(text).toContain(sentence)
  expect(text).toContain('Bò giống: 7 con')
})

test('a table keeps its rows and columns, a cell over several columns or rows its place', async () => {
  const cell = (text: string, spans = {}) => new TableCell({ ...spans, children: [new Paragraph(text)] })
  const rows = [
    [cell('Nội dung', { rowSpan: 2 }), cell('Đơn vị', { rowSpan: 2 }), cell('Kết quả', { columnSpan: 2 })],
    [cell('Quý I'), cell('Quý II')],
    [cell('Bò giống & dê'), cell('con'), cell('7'), cell('')],
  ]
  const table = new Table({ rows: rows.map((children) => new TableRow({ children })) })
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))
  const lines = (await readDocument({ name: 'bảng.docx', bytes })).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Nội dung\tĐơn vị\tKết quả',
    '\t\tQuý I\tQuý II',
    'Bò giống & dê\tcon\t7\t',
  ])
})

test('a plain text is read in UTF-8 with or without its mark, and in UTF-16', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')])
  for (const bytes of [encoded(sentence), encoded(`\ufeff${sentence}`), utf16])
    expect(await readDocument({ name: 'a.txt', bytes })).toBe(sentence)
})

test.each([
  ['an empty file', 'document-empty', new Uint8Array()],
  ['a picture', 'document-unknown', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
  ['a PDF in letters alone', 'document-unknown', encoded('%PDF-1.4\n1 0 obj <<>> endobj')],
  ['a text of another coding', 'document-unknown', new Uint8Array([0x48, 0xf4, 0x69])],
  ['a torn Word file', 'document-damaged', encoded('PK\u0003\u0004torn')],
  ['a zip of something else', 'document-damaged', zipOf('a.xml', Buffer.from('<a/>'))],
  [
    'a part that unpacks without end',
    'document-too-large',
    zipOf('word/document.xml', Buffer.alloc(30_000_000)),
  ],
  ['more than the limit', 'document-too-large', new Uint8Array(DOCUMENT_MOST_BYTES + 1)],
])('%s is refused in words', async (_, code, bytes) => {
  const refused = readDocument({ name: 'tệp.docx', bytes })
  await expect(refused).rejects.toMatchObject({
    code: `briefings/${code}`,
    fields: { file: expect.any(String) },
  })
})
