import { Link } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { areaWordOf, text } from '../text.vi.ts'

type Area = {
  id: string
  kind: string
  from_day: string
  to_day: string | null
  basis: string
  confirmed: boolean
}

/** The special marks of a unit, each with its days and its paper. */
export function AreaTable(props: { place: number; areas: readonly Area[]; mayMark: boolean }) {
  const { place, areas, mayMark } = props
  const columns: Column<Area>[] = [
    { key: 'kind', label: text.kind, cell: (area) => areaWordOf(area.kind) },
    {
      key: 'days',
      label: text.standing,
      cell: (area) => text.span(formatDay(area.from_day), area.to_day && formatDay(area.to_day)),
    },
    { key: 'basis', label: text.basis, cell: (area) => area.basis },
    {
      key: 'state',
      label: text.state,
      cell: ({ confirmed }) => (
        <Badge tone={confirmed ? 'ok' : 'warn'}>{confirmed ? text.confirmed : text.unconfirmed}</Badge>
      ),
    },
  ]
  const end: Column<Area> = {
    key: 'end',
    label: text.end,
    cell: (area) =>
      area.to_day === null && (
        <Link to={`/danh-muc/${place}/thoi-danh-dau?loai=${area.kind}`}>{text.end}</Link>
      ),
  }
  return (
    <Table
      caption={text.areas}
      captionHidden
      rows={areas}
      rowKey={(area) => area.id}
      columns={mayMark ? [...columns, end] : columns}
    />
  )
}
