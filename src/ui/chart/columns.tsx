import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { formatCount } from '#platform/i18n/format.ts'
import { text } from '#ui/text.vi.ts'
import { ChartFrame, Hatch } from './chart-frame.tsx'

export type ColumnBar = { label: string; value: number | null; before?: number | null }

export type ColumnsProps = {
  sentence: string
  /** Heads of the table: the time, what is counted, and the same a year before where given. */
  head: readonly [string, string] | readonly [string, string, string]
  columns: readonly ColumnBar[]
  write?: (value: number) => string
}

const WIDTH = 640
const HEIGHT = 250
const TOP = 24
const BOTTOM = 28
const FLOOR = HEIGHT - BOTTOM

/** Columns by month from zero, the value on each; the year before as a thin outline. Cumulated sums are another chart. */
export function Columns({ sentence, head, columns, write = formatCount }: ColumnsProps) {
  const hatch = useId()
  const most = Math.max(1, ...columns.flatMap((column) => [column.value ?? 0, column.before ?? 0]))
  const labels = columns.map((column) => column.label)
  const x = scaleBand(labels, [0, WIDTH]).padding(0.25)
  const y = scaleLinear([0, most], [FLOOR, TOP])
  const words = (value: number | null | undefined) => (value == null ? text.unknown : write(value))
  const rows = columns.map((column) =>
    [column.label, words(column.value), words(column.before)].slice(0, head.length),
  )
  return (
    <ChartFrame sentence={sentence} table={{ head, rows }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={sentence} tabIndex={0} className="relative overflow-x-auto">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full max-w-3xl min-w-[36rem]" aria-hidden="true">
          <Hatch id={hatch} />
          {columns.map((column) => (
            <g key={column.label} transform={`translate(${x(column.label) ?? 0} 0)`}>
              <Column column={column} width={x.bandwidth()} y={y} hatch={hatch} write={write} />
            </g>
          ))}
          <line x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} stroke="#767F8A" />
        </svg>
      </section>
    </ChartFrame>
  )
}

type ColumnProps = {
  column: ColumnBar
  width: number
  y: (value: number) => number
  hatch: string
  write: (value: number) => string
}

function Column({ column: { label, value, before }, width, y, hatch, write }: ColumnProps) {
  const top = value === null ? TOP : y(value)
  return (
    <>
      <rect
        y={top}
        width={width}
        height={FLOOR - top}
        fill={value === null ? `url(#${hatch})` : '#1F4E8C'}
        data-tone={value === null ? undefined : 'main'}
      />
      {before != null && (
        <rect
          x="-3"
          y={y(before)}
          width={width + 6}
          height={FLOOR - y(before)}
          fill="none"
          stroke="#4A5560"
        />
      )}
      {value !== null && (
        <text
          x={width / 2}
          y={y(Math.max(value, before ?? 0)) - 6}
          fontSize="14"
          textAnchor="middle"
          fill="#1B1F24"
        >
          {write(value)}
        </text>
      )}
      <text x={width / 2} y={HEIGHT - 8} fontSize="14" textAnchor="middle" fill="#4A5560">
        {label}
      </text>
    </>
  )
}
