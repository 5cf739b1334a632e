import { Fragment } from 'react'
import { Link } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { periodInFull, periodOf, quarterOf } from '#platform/indicators/period.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Block } from '#ui/page/page.tsx'
import { Missing, Table } from '#ui/table/table.tsx'
import { pageOf } from '../page.ts'
import { searchOf } from '../pages/address.ts'
import type { Checked, CheckedRow } from '../queries/check-text.ts'
import { text } from '../text.vi.ts'
import { exactly } from '../words.ts'

const words = text.check
type Verdict = CheckedRow['verdict']

const tones: Record<Verdict, Tone> = {
  confirmed: 'ok',
  refuted: 'error',
  'no-data': 'plain',
  unclear: 'warn',
}
/** Colour never says it alone: the verdict stands behind each mark in words. */
const marks: Record<Verdict, string> = {
  confirmed: 'bg-ok-tint text-ok',
  refuted: 'bg-error-tint text-error',
  'no-data': 'bg-info-tint text-ink',
  unclear: 'bg-warn-tint text-warn',
}

/** What became of each figure of a text: how many, one by one, and in their places. */
export function CheckedText({ checked }: { checked: Checked }) {
  const { entries, isWhole } = checked
  return (
    <>
      {!isWhole && <Notice tone="warn">{words.partly}</Notice>}
      <Notice tone="info" announce title={words.found(formatCount(entries.length))}>
        {entries.length === 0 ? <p>{words.none}</p> : <p>{countsOf(entries)}</p>}
      </Notice>
      {entries.length > 0 && <FigureTable rows={entries} />}
      {entries.length > 0 && (
        <Block title={words.marked}>
          <MarkedText checked={checked} />
        </Block>
      )}
    </>
  )
}

function countsOf(entries: readonly CheckedRow[]): string {
  const counts = Map.groupBy(entries, ({ verdict }) => verdict)
  const order: readonly Verdict[] = ['confirmed', 'refuted', 'no-data', 'unclear']
  return order
    .flatMap((verdict) => {
      const found = counts.get(verdict)
      return found ? [`${words.verdicts[verdict]}: ${formatCount(found.length)}`] : []
    })
    .join(' · ')
}

function FigureTable({ rows }: { rows: readonly CheckedRow[] }) {
  return (
    <Table
      id="tung-con-so"
      caption={words.table}
      rows={rows}
      rowKey={(row) => row.start}
      tone={(row) => (row.verdict === 'refuted' ? 'error' : undefined)}
      columns={[
        { key: 'quote', label: words.quote, cell: (row) => row.quote },
        { key: 'indicator', label: text.indicator, cell: (row) => row.indicator?.name ?? <Unclear /> },
        { key: 'scope', label: words.place, cell: (row) => scopeOf(row) ?? <Unclear /> },
        {
          key: 'period',
          label: words.periodShort,
          cell: (row) => (row.period ? periodInFull(periodOf(row.period)) : <Unclear />),
        },
        {
          key: 'verdict',
          label: words.verdict,
          cell: (row) => <Badge tone={tones[row.verdict]}>{words.verdicts[row.verdict]}</Badge>,
        },
        { key: 'recorded', label: words.recorded, number: true, cell: (row) => <Recorded row={row} /> },
      ]}
    />
  )
}

/** On a phone each cell stands behind its name, so none is left empty. */
const Unclear = () => <span className="text-ink-2">{words.verdicts.unclear}</span>

function Recorded({ row }: { row: CheckedRow }) {
  const value = recordedOf(row)
  const to = figureAddress(row)
  if (value === '') return <Missing kind={row.verdict === 'no-data' ? 'notReported' : 'notApplicable'} />
  if (to === null) return value
  return (
    <Link to={to}>
      {value}
      <span className="sr-only"> ({words.open})</span>
    </Link>
  )
}

const recordedOf = ({ recorded, indicator }: CheckedRow): string =>
  recorded === null ? '' : exactly(recorded, indicator?.unit ?? '')

/** Where the figure stands: in the briefing of its own reporting period, or of its period's last quarter. */
function figureAddress({ indicator, period, place }: CheckedRow): string | null {
  if (!indicator?.opens || period === null) return null
  const page = pageOf(period)?.code ?? quarterOf(periodOf(period).to).code
  return `/giao-ban/so/${indicator.code}/${period}${searchOf({ page, map: 'then', place: place?.id })}`
}

function scopeOf({ indicator, period, place, organisation, level }: CheckedRow): string | null {
  if (indicator === null || period === null || level === null) return null
  const where = place?.label ?? text.wholeProvince
  const whose = organisation === null ? [] : [text.organisations[organisation]]
  return [where, ...whose, ...(level === 'all' ? [] : [words.levels[level]])].join(', ')
}

/** The text as it was, each figure marked where it stands. */
function MarkedText({ checked: { text: whole, entries } }: { checked: Checked }) {
  return (
    <div className="max-w-prose whitespace-pre-wrap break-words">
      {entries.map((row, nth) => (
        <Fragment key={row.start}>
          {whole.slice(entries[nth - 1]?.end ?? 0, row.start)}
          <mark className={`rounded px-1 ${marks[row.verdict]}`}>
            {whole.slice(row.start, row.end)}
            <span className="text-small"> ({saidOf(row)})</span>
          </mark>
        </Fragment>
      ))}
      {whole.slice(entries.at(-1)?.end ?? 0)}
    </div>
  )
}

function saidOf(row: CheckedRow): string {
  const verdict = words.verdicts[row.verdict]
  return row.verdict === 'refuted' ? words.refuted(verdict, recordedOf(row)) : verdict
}
