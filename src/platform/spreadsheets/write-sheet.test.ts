import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { type Column, noteLines, sheetResponse, writeSheet } from './index.ts'

type Row = { name: string; identity: string | null; pieces: number; money: bigint; day: string; at: Date }

const columns: Column<Row>[] = [
  { key: 'name', title: 'Họ và tên', kind: 'text', of: (row) => row.name },
  { key: 'identity', title: 'Số căn cước', kind: 'text', of: (row) => row.identity },
  { key: 'pieces', title: 'Số lượng', kind: 'count', of: (row) => row.pieces },
  { key: 'money', title: 'Số tiền', kind: 'dong', of: (row) => row.money },
  { key: 'day', title: 'Ngày', kind: 'day', of: (row) => row.day },
  { key: 'at', title: 'Lúc nhập', kind: 'moment', of: (row) => row.at },
]
const first: Row = {
  name: 'Lầu Y Thử',
  identity: '040185001234',
  pieces: 3,
  money: 50_000_000n,
  day: '2022-06-30',
  at: new Date('2022-07-01T17:30:00Z'),
}
const note = noteLines({
  title: 'Danh sách hỗ trợ',
  unit: 'Xã Mẫu',
  period: 'Quý II/2022',
  filters: [{ label: 'Loại', value: 'nhà' }],
  at: new Date('2022-07-25T07:05:00Z'),
  user: 'Nguyễn Thị Thử',
})

const bytesOf = async (rows: AsyncIterable<Row> | Iterable<Row>) =>
  new Uint8Array(await new Response(writeSheet({ note, columns, rows })).arrayBuffer())

test('first the note with control totals, then the rows, each value in its kind', async () => {
  const book = await readXlsx(await bytesOf([first, { ...first, identity: null, money: -2n }]))
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Ghi chú', 'Danh sách'])
  expect(book.sheets[0]?.rows).toEqual([
    ['Danh sách hỗ trợ', ''],
    ['Đơn vị', 'Xã Mẫu'],
    ['Kỳ', 'Quý II/2022'],
    ['Bộ lọc', 'Loại: nhà'],
    ['Lúc xuất', '14:05 ngày\u00a025/7/2022'],
    ['Người xuất', 'Nguyễn Thị Thử'],
    ['Số dòng', 2],
    ['Tổng số lượng', 6],
    ['Tổng số tiền', 49_999_998],
  ])
  expect(book.sheets[1]?.rows).toEqual([
    columns.map((column) => column.title),
    [
      'Lầu Y Thử',
      '040185001234',
      3,
      50_000_000,
      new Date('2022-06-30T00:00:00Z'),
      new Date('2022-07-02T00:30:00Z'),
    ],
    ['Lầu Y Thử', null, 3, -2, new Date('2022-06-30T00:00:00Z'), new Date('2022-07-02T00:30:00Z')],
  ])
})

test('nothing in a text becomes a formula, a number or torn XML', async () => {
  const names = [
    '=1+1',
    '+84',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x","y")',
    '<b>&"',
    '  thừa  ',
    'a\u0001b',
    '_x0041_',
    'dòng\nhai',
    '0123',
    '🙂',
  ]
  const book = await readXlsx(await bytesOf(names.map((name) => ({ ...first, name }))))
  const sheet = book.sheets[1]
  expect(sheet?.rows.slice(1).map((row) => row[0])).toEqual(names)
  const formulas = [...(sheet?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)
  expect(formulas).toEqual([])
})

test('numbers and days that Excel would change stay exact as text; a text that is too long says what is missing', async () => {
  const rows = [{ ...first, money: 1_234_567_890_123_456n, day: '1899-05-19', name: 'ă'.repeat(40_000) }]
  const row = (await readXlsx(await bytesOf(rows))).sheets[1]?.rows[1]
  expect(row?.[3]).toBe('1234567890123456')
  expect(row?.[4]).toBe('19/05/1899')
  expect(String(row?.[0])).toMatch(/ă… \(còn 7293 ký tự, xem trong phần mềm\)$/)
  expect(String(row?.[0]).length).toBeLessThanOrEqual(32_767)
})

test('a list without rows is a sheet with its titles', async () => {
  const book = await readXlsx(await bytesOf([]))
  expect(book.sheets[1]?.rows).toEqual([columns.map((column) => column.title)])
})

test('the archive passes the check of another program', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
  try {
    const path = join(folder, 'a.xlsx')
    writeFileSync(path, await bytesOf([first]))
    // Its module zipfile checks sums, its xml parser checks every part.
    const check = `import sys, zipfile, xml.dom.minidom as x
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for n in z.namelist(): x.parseString(z.read(n))
print(sorted(z.namelist()))`
    const said = execFileSync('python3', ['-c', check, path], { encoding: 'utf8' })
    expect(said).toContain("'xl/worksheets/sheet2.xml'")
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return context.skip('no other program here')
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the rows are closed when the reader goes away, and a failing row breaks the download', async () => {
  let closed = false
  async function* endless() {
    try {
      for (;;) yield first
    } finally {
      closed = true
    }
  }
  const reader = writeSheet({ note, columns, rows: endless() }).getReader()
  await reader.read()
  await reader.read()
  await reader.cancel()
  await expect.poll(() => closed).toBe(true)

  async function* failing() {
    yield first
    throw new Error('the database went away')
  }
  await expect(bytesOf(failing())).rejects.toThrow()
})

test('100,000 rows pass through a small memory', async () => {
  async function* many() {
    for (let n = 0; n < 100_000; n++)
      yield { ...first, name: `Người thứ ${n} ${(n * 7919) % 104_729}`, money: BigInt(n) }
  }
  const before = process.memoryUsage().rss
  let peak = 0
  let size = 0
  for await (const chunk of writeSheet({ note, columns, rows: many() })) {
    size += chunk.byteLength
    peak = Math.max(peak, process.memoryUsage().rss - before)
  }
  expect(size).toBeGreaterThan(1_000_000)
  expect(peak).toBeLessThan(100 * 1024 * 1024)
}, 30_000)

test('the download carries its Vietnamese name', () => {
  const response = sheetResponse(writeSheet({ note, columns, rows: [] }), 'Hỗ trợ quý II.xlsx')
  expect(response.headers.get('content-disposition')).toContain(
    'attachment; filename="Ho tro quy II.xlsx"; filename*=UTF-8\'\'H%E1%BB%97',
  )
})
