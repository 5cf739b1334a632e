import { periodLabel } from '#platform/indicators/period.ts'
import { Figure } from '#ui/figure/figure.tsx'
import { Table, type Column as TableColumn } from '#ui/table/table.tsx'
import { sections } from '../catalogue.ts'
import type { Column } from '../page.ts'
import type { Cell, readBriefing } from '../queries/read-briefing.ts'
import { text } from '../text.vi.ts'
import { briefly, inSentence, unitAfter } from '../words.ts'

type Row = Awaited<ReturnType<typeof readBriefing>>['rows'][number]
type Address = { search: string }

const marks = { preliminary: 'preliminary', frozen: 'frozen', changed: 'restated' } as const

/** One table a section: the quarter and the year to its end in named columns, each beside the one before and last year's. */
export function BriefingTable({
  rows,
  columns,
  address,
}: {
  rows: readonly Row[]
  columns: readonly Column[]
  address: Address
}) {
  const shown = sections.flatMap((section) => {
    const own = rows.filter(({ indicator }) => section.indicators.includes(indicator.code))
    return own.length > 0 ? [{ ...section, rows: own }] : []
  })
  return (
    <div className="briefing grid gap-6">
      {shown.map((section) => (
        <Table
          key={section.name}
          caption={text.sections[section.name]}
          kind="numbers"
          rows={section.rows}
          rowKey={({ indicator }) => indicator.code}
          columns={[nameColumn, ...columns.map((column, n) => figureColumn(column, n, address))]}
          {...(section === shown.at(-1) && { note: text.legend })}
        />
      ))}
    </div>
  )
}

const nameColumn: TableColumn<Row> = {
  key: 'name',
  label: text.indicator,
  cell: ({ indicator }) => (
    <>
      {indicator.name}
      {unitAfter(indicator) && <span className="font-normal text-ink-2"> ({unitAfter(indicator)})</span>}
    </>
  ),
}

function figureColumn({ period, role }: Column, n: number, address: Address): TableColumn<Row> {
  const compared = role === 'own' ? '' : `, ${role === 'before' ? text.before : text.lastYear}`
  return {
    key: `${period.code} ${role}`,
    label: periodLabel(period) + compared,
    number: true,
    cell: ({ indicator, cells }) => {
      const cell = cells[n]
      if (!cell) return null
      return <FigureCell indicator={indicator} cell={cell} isOwn={role === 'own'} address={address} />
    },
  }
}

function FigureCell(props: { indicator: Row['indicator']; cell: Cell; isOwn: boolean; address: Address }) {
  const { indicator, cell, isOwn, address } = props
  const to = `/giao-ban/so/${indicator.code}/${cell.period}${address.search}`
  const said = isOwn && indicator.unit !== 'đồng' ? inSentence(cell.value, indicator.unit) : ''
  return (
    <span className="inline-grid justify-items-end">
      <Figure
        value={briefly(cell.value, indicator.unit)}
        to={to}
        label={indicator.name}
        {...((isOwn || cell.mark === 'changed') && { mark: marks[cell.mark] })}
      />
      {said && <span className="text-small font-normal text-ink-2">{said}</span>}
    </span>
  )
}
