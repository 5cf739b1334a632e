import { Link } from 'react-router'
import { formatCount, formatDay } from '#platform/i18n/format.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Block } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { text } from '../page-text.vi.ts'
import { caseAt } from '../pages/address.ts'
import type { SupportRow } from '../rows.ts'
import { householdWords, kindWords } from '../text.vi.ts'

export type HouseholdHelpProps = {
  /** A page of `listSupports` of one household. */
  help: { rows: readonly SupportRow[]; total: number; page: number; pageSize: number }
}

/** What one household received from every body within the reach: a part of the page about the household. */
export function HouseholdHelp({ help: { rows, total, page, pageSize } }: HouseholdHelpProps) {
  return (
    <Block title={householdWords.title}>
      {total === 0 ? (
        <Empty why={householdWords.none} />
      ) : (
        <>
          <Table
            caption={householdWords.title}
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            note={householdWords.note}
          />
          <Pager page={page} pageSize={pageSize} total={total} noun={text.noun} />
        </>
      )}
    </Block>
  )
}

const columns: Column<SupportRow>[] = [
  { key: 'code', label: text.columns.code, cell: (row) => <Link to={caseAt(row.id)}>{row.code}</Link> },
  {
    key: 'kind',
    label: text.columns.kind,
    cell: (row) => (
      <span className="inline-flex flex-wrap gap-2">
        {kindWords[row.kind]}
        {row.isReversed && <Badge>{text.reversed}</Badge>}
        {row.isJoint && <Badge tone="info">{text.jointMark}</Badge>}
      </span>
    ),
  },
  { key: 'day', label: text.columns.day, cell: (row) => formatDay(row.day) },
  { key: 'amount', label: text.columns.amount, number: true, cell: (row) => formatCount(row.amount) },
  { key: 'body', label: text.columns.body, cell: (row) => row.body },
]
