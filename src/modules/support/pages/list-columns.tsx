import { Link, useLocation } from 'react-router'
import { formatCount, formatDay } from '#platform/i18n/format.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { cameFrom } from '#ui/breadcrumb/came-from.ts'
import type { Column } from '#ui/table/table.tsx'
import { text } from '../page-text.vi.ts'
import type { SupportRow } from '../rows.ts'
import { kindWords } from '../text.vi.ts'
import { caseAt } from './address.ts'

/** What the list of help tells of each record. */
export const columns: Column<SupportRow>[] = [
  {
    key: 'code',
    label: text.columns.code,
    cell: (row) => <RecordLink row={row} />,
  },
  { key: 'recipient', label: text.columns.recipient, cell: (row) => <Recipient row={row} /> },
  { key: 'kind', label: text.columns.kind, cell: (row) => <KindCell row={row} /> },
  { key: 'day', label: text.columns.day, cell: (row) => formatDay(row.day) },
  { key: 'amount', label: text.columns.amount, number: true, cell: (row) => formatCount(row.amount) },
  { key: 'body', label: text.columns.body, cell: (row) => row.body },
  {
    key: 'papers',
    label: text.columns.papers,
    cell: (row) =>
      row.papers > 0 ? text.papersCount(row.papers) : <Badge tone="warn">{text.noPapers}</Badge>,
  },
]

/** With what the list was searched for and its page, so that the way back leads there. */
function RecordLink({ row: { id, code } }: { row: SupportRow }) {
  const here = useLocation()
  return (
    <Link to={here.search ? cameFrom(caseAt(id), here) : caseAt(id)} className="whitespace-nowrap">
      {code}
    </Link>
  )
}

function Recipient({ row }: { row: SupportRow }) {
  if (row.kind === 'medical') return text.patient
  if (row.kind === 'gifts') return `${text.listOfGifts}, ${row.place}`
  const where = [row.hamlet, row.place].filter(Boolean).join(', ')
  return (
    <>
      {row.recipient ?? text.beyondReach}
      <span className="block text-small text-ink-2">{where}</span>
    </>
  )
}

function KindCell({ row }: { row: SupportRow }) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      <span className="md:whitespace-nowrap">{kindWords[row.kind]}</span>
      {row.isReversed && <Badge>{text.reversed}</Badge>}
      {row.isJoint && <Badge tone="info">{text.jointMark}</Badge>}
    </span>
  )
}
