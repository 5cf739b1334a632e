import { Link } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import { type Line, lineWords, text } from '../text.vi.ts'

export type LineRow = { id: number; name: string; line: Line; fromDay: string; toDay: string | null }

const columns: Column<LineRow>[] = [
  {
    key: 'name',
    label: text.body,
    cell: ({ id, name }) => <Link to={`/danh-muc/to-chuc/${id}`}>{name}</Link>,
  },
  { key: 'line', label: text.line, cell: ({ line }) => lineWords[line] },
  {
    key: 'days',
    label: text.days,
    cell: ({ fromDay, toDay }) => text.span(formatDay(fromDay), toDay && formatDay(toDay)),
  },
]

/** Bodies above or below one, each with its line and the days it holds. */
export function LineTable({ caption, lines }: { caption: string; lines: readonly LineRow[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ line, id, fromDay }) => `${line} ${id} ${fromDay}`}
      columns={columns}
    />
  )
}
