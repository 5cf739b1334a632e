import { Link, useLocation } from 'react-router'
import { formatCount, formatDifference } from '#platform/i18n/format.ts'
import { cameFrom } from '#ui/breadcrumb/came-from.ts'
import { Block } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { Timestamp } from '#ui/timestamp/timestamp.tsx'
import type { listLateChanges } from '../queries/list-late-changes.ts'
import { text } from '../text.vi.ts'

type Changes = Awaited<ReturnType<typeof listLateChanges>>

/** What moved a frozen figure since: each record, its part, when and why. */
export function LateChanges({ changes, unit }: { changes: Changes; unit: string }) {
  const here = useLocation()
  const rest = changes.total - changes.rows.length
  return (
    <Block title={text.lateTitle}>
      <Table
        caption={text.lateTitle}
        captionHidden
        rows={changes.rows}
        rowKey={(row) => row.record}
        columns={[
          {
            key: 'record',
            label: text.lateRecord,
            cell: (row) => (
              <Link to={cameFrom(row.to, here)} className="whitespace-nowrap">
                {row.code ?? text.lateOpen}
              </Link>
            ),
          },
          {
            key: 'difference',
            label: `${text.lateDifference} (${unit})`,
            number: true,
            cell: (row) => formatDifference(row.difference),
          },
          {
            key: 'when',
            label: text.lateWhen,
            cell: (row) => <Timestamp at={new Date(row.recorded_at).toISOString()} />,
          },
          { key: 'reason', label: text.lateReason, cell: (row) => row.reason ?? '' },
        ]}
      />
      {rest > 0 && <p>{text.lateMore(formatCount(rest))}</p>}
    </Block>
  )
}
