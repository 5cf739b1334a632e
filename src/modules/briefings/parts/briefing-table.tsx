import { Fragment } from 'react'
import { kindOf, type Period, periodDays, periodLabel } from '#platform/indicators/period.ts'
import { Figure, FigureMark } from '#ui/figure/figure.tsx'
import { ScrollTable } from '#ui/table/scroll-table.tsx'
import type { Column } from '../page.ts'
import type { Cell, readBriefing } from '../queries/read-briefing.ts'
import { sections } from '../sections.ts'
import { text } from '../text.vi.ts'
import { briefly, inSentence, unitAfter } from '../words.ts'

type Row = Awaited<ReturnType<typeof readBriefing>>['rows'][number]
type Props = { rows: readonly Row[]; columns: readonly Column[]; search: string; caption: string }

/** The quarter and the year to its end in separate, named columns, each beside the period before and last year's; one group of rows a section. */
export function BriefingTable({ rows, columns, search, caption }: Props) {
  const shown = sections.flatMap((section) => {
    const own = rows.filter(({ indicator }) => section.indicators.includes(indicator.code))
    return own.length > 0 ? [{ ...section, rows: own }] : []
  })
  return (
    <ScrollTable
      caption={caption}
      note={<Legend hasChanged={rows.some(({ cells }) => cells.some(({ mark }) => mark === 'changed'))} />}
      look="briefing"
    >
      <Head columns={columns} frozen={rows.some(({ cells }) => cells.some(isFrozen))} />
      {shown.map((section) => (
        <tbody key={section.name}>
          <tr>
            <th colSpan={columns.length + 1} scope="rowgroup" className="!font-semibold">
              {text.sections[section.name]}
            </th>
          </tr>
          {section.rows.map((row) => (
            <FigureRow key={row.indicator.code} row={row} columns={columns} search={search} />
          ))}
        </tbody>
      ))}
    </ScrollTable>
  )
}

function Legend({ hasChanged }: { hasChanged: boolean }) {
  return (
    <>
      {text.legend} {hasChanged && <span data-paper-only>{text.changedLegend}</span>}
    </>
  )
}

const isFrozen = ({ mark }: Cell) => mark !== 'preliminary'

/** The mark that a column shares is said once, at its head. */
function Head({ columns, frozen }: { columns: readonly Column[]; frozen: boolean }) {
  const groups = columns.filter(({ role }) => role === 'own')
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className="md:min-w-60 print:min-w-0">
          {text.indicator}
        </th>
        {groups.map(({ group, period }) => (
          <th
            key={group}
            colSpan={columns.filter((column) => column.group === group).length}
            scope="colgroup"
          >
            {periodLabel(period)} <KindAndDays period={period} />
          </th>
        ))}
      </tr>
      <tr>
        {columns.map(({ group, role, period }) => (
          <th
            key={`${group} ${role}`}
            scope="col"
            className="number md:!whitespace-normal print:!whitespace-normal"
          >
            {text.roles[role]}
            {role !== 'own' && <span className="block text-small font-normal">{comparedWith(period)}</span>}
            <span className="block">
              <FigureMark mark={frozen ? 'frozen' : 'preliminary'} />
            </span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function FigureRow({ row, columns, search }: { row: Row; columns: readonly Column[]; search: string }) {
  const { indicator, cells } = row
  const unit = unitAfter(indicator) || indicator.unit.replace('%', '')
  return (
    <tr>
      <th scope="row">
        {indicator.name}
        {unit && <span className="text-ink-2"> ({unit})</span>}
      </th>
      {columns.map(({ group, role }, n) => {
        const cell = cells[n]
        return (
          <td key={`${group} ${role}`} className="number">
            {cell ? (
              <FigureCell indicator={indicator} cell={cell} isOwn={role === 'own'} search={search} />
            ) : (
              <Fragment />
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** Beside a reporting period stand days that have no name of their own. */
const comparedWith = (period: Period): string =>
  kindOf(period) === 'days' ? periodDays(period) : periodLabel(period)

/** "dương lịch, 1/4–30/6/2022"; of a reporting period, which its name tells already, the days. */
function KindAndDays({ period }: { period: Period }) {
  const days = periodDays(period)
  return (
    <span className="text-small font-normal text-ink-2">
      ({kindOf(period) === 'reporting' ? days : text.calendarDays(days)})
    </span>
  )
}

function FigureCell(props: { indicator: Row['indicator']; cell: Cell; isOwn: boolean; search: string }) {
  const { indicator, cell, isOwn, search } = props
  const to = `/giao-ban/so/${indicator.code}/${cell.period}${search}`
  const said = isOwn && indicator.unit !== 'đồng' ? inSentence(cell.value, indicator.unit) : ''
  return (
    <span className="inline-grid justify-items-end">
      <span>
        {cell.mark === 'changed' && <span data-paper-only>* </span>}
        <Figure value={briefly(cell.value, indicator.unit)} to={to} label={indicator.name} />
      </span>
      {said && <span className="text-small text-ink-2 print:hidden">{said}</span>}
      {cell.mark === 'changed' && (
        // On paper a sign, told under the table: its words would push the sheet over.
        <span className="print:hidden">
          <FigureMark mark="restated" />
        </span>
      )}
    </span>
  )
}
