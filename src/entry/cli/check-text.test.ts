import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, expect, test } from 'vitest'
import { openCommandLine, smallWorld } from '../../../tests/setup/command-line.ts'
import { ownDatabase } from '../../../tests/setup/database.ts'
import type { FigureEntry } from './figure-entries.ts'

const line = openCommandLine(await ownDatabase(await smallWorld()))
afterAll(line.remove)

const texts = join(line.dataDir, 'texts')
mkdirSync(texts)
function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(join(texts, name), content)
  return join(texts, name)
}

type Entry = Record<'quote' | 'unit' | 'qualifier' | 'indicator' | 'period' | 'verdict', string | null> & {
  value: number
  recorded: number | null
}
const check = (file: string) => line.json<Entry[]>('check-text', file, '--period', '2022-Q2')
const recorded = async (...scope: string[]) => {
  const [found] = await line.json<FigureEntry[]>(
    'figures',
    '--period',
    '2022-H1',
    '--indicator',
    'support.tet-gifts',
    ...scope,
  )
  return Number(found?.value)
}

test('right, wrong, without records and unknown figures, each with its period and scope', async () => {
  const [province, district] = [await recorded(), await recorded('--place', '417')]
  expect(district).toBeGreaterThan(0)
  const text = [
    `Trong 6 tháng đầu năm 2022, toàn tỉnh đã trao ${province} suất quà Tết cho hộ nghèo.`,
    `Trong 6 tháng đầu năm 2022, huyện Kỳ Sơn đã trao ${district + 1} suất quà Tết cho hộ nghèo.`,
    'Trong quý II/2022, Mặt trận Tổ quốc tỉnh đã góp ý 19 dự thảo văn bản của các ngành.',
    'Các huyện đã trồng 7 cây đa.',
  ].join('\n\n')
  const entries = await check(fileOf('bao-cao.txt', text))
  expect(entries).toEqual([
    {
      quote: `${province} suất quà`,
      value: province,
      unit: 'suất',
      qualifier: 'exact',
      indicator: 'support.tet-gifts',
      period: '2022-H1',
      verdict: 'confirmed',
      recorded: province,
    },
    expect.objectContaining({
      value: district + 1,
      verdict: 'refuted',
      recorded: district,
      period: '2022-H1',
    }),
    expect.objectContaining({
      value: 19,
      verdict: 'no-data',
      recorded: null,
      indicator: 'oversight.drafts-commented',
    }),
    expect.objectContaining({ value: 7, verdict: 'unclear', recorded: null, indicator: null, period: null }),
  ])
  const children = text.split('\n\n').map((paragraph) => new Paragraph(paragraph))
  const docx = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  expect(await check(fileOf('bao-cao.docx', docx))).toEqual(entries)
})

test('an organisation is asked for its own', async () => {
  const lines = await line.json<FigureEntry[]>(
    'figures',
    '--period',
    '2022-H1',
    '--indicator',
    'support.livelihood-poor-households',
    '--by',
    'organisation',
  )
  const [one] = lines.filter(({ value, scope }) => Number(value) > 0 && scope.body?.id === 'front')
  const text = `Trong 6 tháng đầu năm 2022, Mặt trận Tổ quốc các cấp đã hỗ trợ ${one?.value} hộ nghèo mô hình sinh kế.`
  const [entry] = await check(fileOf('mot-cau.txt', text))
  expect(entry).toMatchObject({ verdict: 'confirmed', recorded: one?.value })
})

test('without --json a table with the verdicts in words', async () => {
  const file = fileOf('hai-cau.txt', 'Toàn tỉnh đã thành lập 19 đoàn giám sát. Các huyện đã trồng 7 cây đa.')
  const { code, out, err } = await line.run('check-text', file, '--period', '2022-Q2')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/19 đoàn.*chưa có số liệu/)
  expect(out).toMatch(/7 cây.*chưa rõ/)
})

test.each([
  ['a file that is not there', 'khong-co.txt', 'Không có tệp'],
  ['a folder', texts, `${texts} là một thư mục`],
  [
    'a picture',
    fileOf('anh.png', new Uint8Array([0x89, 0x50, 0, 1])),
    'không phải văn bản thường hay tệp Word',
  ],
])('%s is said in words', async (_, file, message) => {
  const { code, out, err } = await line.run('check-text', file, '--period', '2022-Q2')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(message)
})

test('a reporting period that nobody declared is refused, as by figures', async () => {
  const period = '2022-Q2@2022-03-16..2022-06-15'
  const { code, out, err } = await line.run('check-text', fileOf('ky.txt', '240 nhà'), '--period', period)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('Chưa ai khai "Kỳ báo cáo quý II/2022: 16/3–15/6/2022"')
})
