import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { Link } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { text } from '#ui/text.vi.ts'
import { ChartFrame, Hatch } from './chart-frame.tsx'

export type Bar = {
  label: string
  /** Null is unknown. */
  value: number | null
  to?: string
  /** The one the sentence speaks of; the rest is context. Without any, all are. */
  isPoint?: boolean
}

export type BarsProps = {
  sentence: string
  /** Heads of the table: what the bars are, what is counted. */
  head: readonly [string, string]
  bars: readonly Bar[]
  /** How a value is written; thousands with dots unless told. */
  write?: (value: number) => string
}

/** Horizontal bars from zero, in the order given, each with its value written beside it. */
export function Bars({ sentence, head, bars, write = formatCount }: BarsProps) {
  const hatch = useId()
  const x = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.value ?? 0))], [0, 100])
  const hasPoint = bars.some((bar) => bar.isPoint)
  const words = (bar: Bar) => (bar.value === null ? text.unknown : write(bar.value))
  return (
    <ChartFrame sentence={sentence} table={{ head, rows: bars.map((bar) => [bar.label, words(bar)]) }}>
      <ul className="grid gap-x-3 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
        {bars.map((bar, index) => {
          const isContext = hasPoint && !bar.isPoint
          return (
            <li key={bar.label} className="contents">
              <span className="sm:py-0.5">{bar.to ? <Link to={bar.to}>{bar.label}</Link> : bar.label}</span>
              <span className="mb-2 flex items-center gap-2 sm:mb-0">
                <svg
                  height="20"
                  width="60%"
                  viewBox="0 0 100 20"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <Hatch id={`${hatch}-${index}`} />
                  <rect
                    width={bar.value === null ? 100 : x(bar.value)}
                    height="20"
                    fill={bar.value === null ? `url(#${hatch}-${index})` : isContext ? '#A9B2BC' : '#1F4E8C'}
                    data-tone={isContext ? 'context' : 'main'}
                  />
                </svg>
                <span className="whitespace-nowrap tabular-nums">{words(bar)}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </ChartFrame>
  )
}
