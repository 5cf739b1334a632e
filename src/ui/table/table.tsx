import { type Key, type ReactNode, useId } from 'react'
import { Link, useLocation } from 'react-router'
import { PAGE_PARAM, SORT_PARAM, withParams } from '#ui/address.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand on the right in even-width digits. */
  number?: boolean
  /** The column's name in the address ("xep=ten"); the page's loader does the sorting. */
  sort?: string
}

export type TableProps<Row> = {
  caption: string
  /** Where the skip link of the page leads. */
  id?: string
  /** The caption is read aloud but not shown, where a heading says the same just above. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
  /** A list becomes cards on phones; numbers keep their first column and scroll. */
  kind?: 'list' | 'numbers'
  /** One cell per column. */
  foot?: readonly ReactNode[]
  /** A coloured edge; the row must say the same in words. */
  tone?: (row: Row) => 'warn' | 'error' | undefined
  /** Source, day, meaning of the signs. */
  note?: ReactNode
}

/** The first column names the row. */
export function Table<Row>(props: TableProps<Row>) {
  const { id: anchor, caption, captionHidden, columns, rows, rowKey, kind = 'list', foot, tone, note } = props
  const id = useId()
  const table = (
    <table className={`table table-${kind}`}>
      <caption id={id} className={captionHidden ? 'sr-only' : 'px-3 py-2 text-left font-semibold'}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-tone={tone?.(row)}>
            {columns.map((column, index) => (
              <BodyCell key={column.key} column={column} first={index === 0} shown={column.cell(row)} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <Foot columns={columns} cells={foot} />}
    </table>
  )
  return (
    <div id={anchor} className="sheet">
      {kind === 'numbers' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
          {table}
        </section>
      ) : (
        table
      )}
      {kind === 'numbers' && (
        <p className="px-3 py-2 text-small text-ink-2 md:hidden" data-screen-only>
          {text.swipe}
        </p>
      )}
      {note && <p className="px-3 py-2 text-small text-ink-2">{note}</p>}
    </div>
  )
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { search } = useLocation()
  const sorted = new URLSearchParams(search).get(SORT_PARAM)
  const up = column.sort !== undefined && sorted === column.sort
  const down = column.sort !== undefined && sorted === `-${column.sort}`
  return (
    <th
      scope="col"
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
      className={column.number ? 'number' : undefined}
    >
      {column.sort === undefined ? (
        column.label
      ) : (
        <Link
          to={withParams(search, { [SORT_PARAM]: up ? `-${column.sort}` : column.sort, [PAGE_PARAM]: null })}
          preventScrollReset
          className="whitespace-nowrap"
        >
          {column.label}
          <Icon name={up ? 'sortUp' : down ? 'sortDown' : 'sortable'} className="ml-1 size-4" />
          <span className="sr-only">, {text.sortBy(up ? text.descending : text.ascending)}</span>
        </Link>
      )}
    </th>
  )
}

function BodyCell<Row>({ column, first, shown }: { column: Column<Row>; first: boolean; shown: ReactNode }) {
  const look = column.number ? 'number' : undefined
  if (first) {
    return (
      <th scope="row" className={look}>
        {shown}
      </th>
    )
  }
  return (
    <td data-label={column.label} className={look}>
      {shown}
    </td>
  )
}

function Foot<Row>({ columns, cells }: { columns: readonly Column<Row>[]; cells: readonly ReactNode[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <BodyCell key={column.key} column={column} first={index === 0} shown={cells[index]} />
        ))}
      </tr>
    </tfoot>
  )
}

/** Three different nothings: 0 is none, — is not reported, … does not apply. */
export function Missing({ kind }: { kind: 'notReported' | 'notApplicable' }) {
  return (
    <span title={text[kind]}>
      <span aria-hidden="true">{kind === 'notReported' ? '—' : '…'}</span>
      <span className="sr-only">{text[kind]}</span>
    </span>
  )
}
