import { z } from 'zod'
import { loadAtlas } from '#modules/territory/index.ts'
import { formatCount } from '#platform/i18n/format.ts'
import { catalogue } from '../catalogue.ts'
import { type CheckedFigure, checkTextOnRecords, indicatorName } from '../check-text.ts'
import { periodField } from '../inputs.ts'
import { TEXT_MOST } from '../limits.ts'
import { briefings } from '../module.ts'
import { text as words } from '../text.vi.ts'

const textInput = z
  .string({ error: words.check.ask })
  .transform((typed) => typed.normalize('NFC').replaceAll('\r\n', '\n'))
  .refine((typed) => typed.trim() !== '', { error: words.check.ask })
  .refine((typed) => typed.length <= TEXT_MOST, {
    error: (issue) => words.check.tooLong(formatCount(String(issue.input).length), formatCount(TEXT_MOST)),
  })

/** Every figure of a text beside the record. Who sees a part of the province could only be told wrong: nothing is answered then. */
export const checkText = briefings.query('check-text', {
  input: z.object({ text: textInput, period: periodField }),
  roles: ['province-specialist', 'deputy-secretary', 'auditor'],
  example: () => ({ text: 'Trong quý đã hỗ trợ 5 hộ nghèo mô hình sinh kế.', period: '2022-Q2' }),
  async run(read, { text, period }) {
    const isWhole = read.reach === 'all'
    const atlas = await loadAtlas(read.db)
    const ask = { text, period, today: read.today, atlas, reader: isWhole ? read : null }
    const entries = await checkTextOnRecords(ask)
    return {
      text,
      isWhole,
      entries: entries.map((entry) => shown(entry, atlas.get(entry.place ?? 0)?.label)),
    }
  },
})

function shown(entry: CheckedFigure, unitName: string | undefined) {
  const { start, end, quote, verdict, recorded, period, place, indicator: code, scope } = entry
  const known = code === null ? undefined : catalogue.get(code)
  return {
    ...{ start, end, quote, verdict, recorded },
    indicator:
      code === null
        ? null
        : { code, name: indicatorName(code), unit: known?.unit ?? '', opens: known !== undefined },
    period: period?.code ?? null,
    place: place === null || unitName === undefined ? null : { id: place, label: unitName },
    organisation: scope?.organisation ?? null,
    level: scope?.level ?? null,
  }
}

export type Checked = Awaited<ReturnType<typeof checkText>>
export type CheckedRow = Checked['entries'][number]
