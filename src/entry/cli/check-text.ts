import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { catalogue } from '#modules/briefings/catalogue.ts'
import { type CheckedFigure, checkTextOnRecords, indicatorName } from '#modules/briefings/check-text.ts'
import { readDocument } from '#modules/briefings/read-document.ts'
import { text as briefingWords } from '#modules/briefings/text.vi.ts'
import { exactly } from '#modules/briefings/words.ts'
import { loadAtlas } from '#modules/territory/index.ts'
import { type Answer, readArguments, readPeriod, toJson } from './arguments.ts'
import { withOwner } from './database.ts'
import { requireDeclaredPeriod } from './declared.ts'
import { layTable } from './table.ts'
import { words } from './text.vi.ts'

/** `check-text FILE --period 2022-Q2`: every figure of a text beside the record. */
export async function checkText(args: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(
    args,
    { period: { type: 'string' }, json: { type: 'boolean' } },
    ['TỆP'],
  )
  const period = readPeriod(values.period)
  const [path = ''] = positionals
  const text = await readDocument({ name: basename(path), bytes: await bytesOf(path) })
  return withOwner(async ({ db, today }) => {
    await requireDeclaredPeriod(db, period)
    const atlas = await loadAtlas(db)
    const reader = { db }
    const entries = await checkTextOnRecords({ text, period, today, atlas, reader })
    return values.json ? toJson(entries.map(toEntry)) : { text: tableOf(entries) }
  })
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new Error(words.noFile(path))
    throw new Error(code === 'EISDIR' ? words.isFolder(path) : words.notReadable(path, code))
  }
}

function toEntry(entry: CheckedFigure) {
  const { quote, value, unit, qualifier, indicator, period, verdict, recorded } = entry
  return { quote, value, unit, qualifier, indicator, period: period?.code ?? null, verdict, recorded }
}

function tableOf(entries: readonly CheckedFigure[]): string {
  if (entries.length === 0) return words.nothingFound
  const rows = entries.map(({ quote, indicator, period, verdict, recorded }) => [
    quote,
    indicator ? indicatorName(indicator) : '',
    period?.code ?? '',
    briefingWords.check.verdicts[verdict],
    recorded === null ? '' : exactly(recorded, (indicator && catalogue.get(indicator)?.unit) ?? ''),
  ])
  const counts = [...Map.groupBy(entries, ({ verdict }) => verdict)].map(([verdict, all]) =>
    words.verdictCounts(briefingWords.check.verdicts[verdict], all.length),
  )
  return `${layTable(words.checkColumns, rows, { numbers: [4] })}\n\n${counts.join(' · ')}`
}
