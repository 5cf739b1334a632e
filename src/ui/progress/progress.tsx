import { scaleLinear } from 'd3-scale'
import { formatDecimal, NBSP } from '#platform/i18n/format.ts'
import { text } from '#ui/text.vi.ts'

/** Part of a whole, with its words: "16 trên 20". */
export function ProgressBar({
  label,
  value,
  of,
  words,
}: {
  label: string
  value: number
  of: number
  words: string
}) {
  const share = of === 0 ? 0 : Math.min(1, value / of)
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <svg width="120" height="12" viewBox="0 0 120 12" aria-hidden="true" className="shrink-0">
        <rect width="120" height="12" fill="#D5DAE0" />
        <rect width={120 * share} height="12" fill="#1F4E8C" />
      </svg>
      <span>
        <span className="sr-only">{label}: </span>
        {words}
      </span>
    </span>
  )
}

export type BulletProps = {
  label: string
  value: number
  /** Words of the value, plan and last year, in this order, as they are written. */
  words: { value: string; plan?: string; lastYear?: string }
  plan?: number
  lastYear?: number
}

/** One bar from zero, a tick for the plan, a thin tick for the same time last year. The number is always beside it. */
export function BulletBar({ label, value, words, plan, lastYear }: BulletProps) {
  const x = scaleLinear([0, Math.max(value, plan ?? 0, lastYear ?? 0, 1)], [0, 196])
  const share = plan ? `${formatDecimal((100 * value) / plan, 0)}${NBSP}%` : ''
  return (
    <div className="grid gap-1">
      <svg viewBox="0 0 200 20" className="h-5 w-full max-w-80" aria-hidden="true" preserveAspectRatio="none">
        <rect x="0" y="3" width="200" height="14" fill="#D5DAE0" />
        <rect x="0" y="6" width={x(value)} height="8" fill="#1F4E8C" data-tone="main" />
        {lastYear !== undefined && <rect x={x(lastYear)} y="3" width="1.5" height="14" fill="#4A5560" />}
        {plan !== undefined && <rect x={x(plan)} y="0" width="3" height="20" fill="#1B1F24" />}
      </svg>
      <p className="text-small">
        {label}: <span className="font-semibold">{words.value}</span>
        {words.plan && ` · ${text.plan} ${words.plan}${share && ` (${share})`}`}
        {words.lastYear && ` · ${text.lastYear} ${words.lastYear}`}
      </p>
    </div>
  )
}
