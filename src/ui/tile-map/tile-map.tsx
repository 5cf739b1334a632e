import { useId } from 'react'
import { Link } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { Hatch } from '#ui/chart/chart-frame.tsx'
import { Table } from '#ui/table/table.tsx'
import { text } from '#ui/text.vi.ts'
import { type Bound, countsOf, type Limits, shadeOf, stepsUpTo } from './steps.ts'

export type Tile = {
  key: string
  label: string
  /** At most four letters that stand in the square. */
  short: string
  column: number
  row: number
  /** Null is unknown and hatched; zero is white. */
  value: number | null
  to: string
}

export type TileMapProps = {
  /** States the message. */
  sentence: string
  /** Heads of the list. */
  head: readonly [string, string]
  tiles: readonly Tile[]
  limits: Limits
  /** Values are whole counts: the legend says "0", "1", "2–3" and no bounds between numbers. */
  whole?: boolean
  write?: (value: number) => string
}

const SIDE = 40
const GAP = 2

/** One square a unit, placed roughly as on the map. The list holds the same links, first on phones. */
export function TileMap(props: TileMapProps) {
  const { sentence, head, tiles, limits, whole = false, write = formatCount } = props
  const words = (value: number | null) => (value === null ? text.unknown : write(value))
  return (
    <figure className="flex min-w-0 flex-col gap-3">
      <figcaption className="font-semibold">{sentence}</figcaption>
      <div className="sheet order-last p-4 md:order-none">
        <Squares tiles={tiles} limits={limits} words={words} />
        <Legend tiles={tiles} limits={limits} whole={whole} write={write} />
      </div>
      <details data-screen-only>
        <summary className="min-h-11 py-2 text-action underline underline-offset-4">{text.asList}</summary>
        <Table
          caption={sentence}
          captionHidden
          rows={[...tiles].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))}
          rowKey={(tile) => tile.key}
          columns={[
            { key: 'label', label: head[0], cell: (tile) => <Link to={tile.to}>{tile.label}</Link> },
            { key: 'value', label: head[1], number: true, cell: (tile) => words(tile.value) },
          ]}
        />
      </details>
    </figure>
  )
}

type SquaresProps = { tiles: readonly Tile[]; limits: Limits; words: (value: number | null) => string }

/** Hidden from readers and the Tab key: hundreds of stops, and the list says the same. */
function Squares({ tiles, limits, words }: SquaresProps) {
  const hatch = useId()
  const columns = Math.max(1, ...tiles.map((tile) => tile.column + 1))
  const rows = Math.max(1, ...tiles.map((tile) => tile.row + 1))
  return (
    <svg
      viewBox={`0 0 ${columns * SIDE} ${rows * SIDE}`}
      width={columns * SIDE}
      className="mx-auto h-auto max-w-full"
      aria-hidden="true"
    >
      <Hatch id={hatch} />
      {tiles.map((tile) => (
        <Link key={tile.key} to={tile.to} tabIndex={-1} preventScrollReset className="no-underline">
          <Square tile={tile} limits={limits} title={`${tile.label}: ${words(tile.value)}`} hatch={hatch} />
        </Link>
      ))}
    </svg>
  )
}

function Square(props: { tile: Tile; limits: Limits; title: string; hatch: string }) {
  const { tile, limits, title, hatch } = props
  const { fill, ink } = shadeOf(tile.value, limits)
  return (
    <>
      <title>{title}</title>
      <rect
        x={tile.column * SIDE + GAP / 2}
        y={tile.row * SIDE + GAP / 2}
        width={SIDE - GAP}
        height={SIDE - GAP}
        fill={tile.value === null ? `url(#${hatch})` : fill}
        stroke="#767F8A"
      />
      <text
        x={(tile.column + 0.5) * SIDE}
        y={(tile.row + 0.5) * SIDE + 5}
        textAnchor="middle"
        fontSize={tile.short.length > 3 ? 12 : 14}
        fill={ink}
        // Readable over the hatching too.
        {...(tile.value === null && { stroke: '#FFFFFF', strokeWidth: 4, paintOrder: 'stroke' })}
      >
        {tile.short}
      </text>
    </>
  )
}

type LegendProps = Required<Pick<TileMapProps, 'tiles' | 'limits' | 'whole' | 'write'>>

function Legend({ tiles, limits, whole, write }: LegendProps) {
  const hatch = useId()
  const most = Math.max(0, ...tiles.map(({ value }) => value ?? 0))
  const steps = stepsUpTo(limits, most, whole).map(({ fill, low, high }) => ({
    fill,
    label: whole ? countWords(low, high, write) : stepWords(low, high, write),
  }))
  const parts = [
    { fill: '#FFFFFF', label: whole ? write(0) : text.none },
    ...(most > 0 ? steps : []),
    ...(tiles.some(({ value }) => value === null) ? [{ fill: `url(#${hatch})`, label: text.unknown }] : []),
  ]
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-small">
      {parts.map((part) => (
        <li key={part.label} className="flex items-center gap-2">
          <svg width="20" height="20" aria-hidden="true">
            {part.label === text.unknown && <Hatch id={hatch} />}
            <rect x="0.5" y="0.5" width="19" height="19" fill={part.fill} stroke="#767F8A" />
          </svg>
          {part.label}
        </li>
      ))}
    </ul>
  )
}

function stepWords(low: Bound, high: Bound, write: (value: number) => string): string {
  if (high === undefined) return text.from(write(low ?? 0))
  return low === undefined ? text.under(write(high)) : text.between(write(low), write(high))
}

function countWords(low: Bound, high: Bound, write: (value: number) => string): string {
  return countsOf(low, high)?.map(write).join('–') ?? text.from(write(low ?? 0))
}
