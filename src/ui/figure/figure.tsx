import { Link } from 'react-router'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

/** đã chốt, sơ bộ, có thay đổi sau chốt, nhập tay. */
export type Mark = keyof typeof text.marks

const MARKS: Record<Mark, { icon: IconName; colour: string }> = {
  frozen: { icon: 'check', colour: 'text-ok' },
  preliminary: { icon: 'half', colour: 'text-ink-2' },
  restated: { icon: 'alert', colour: 'text-warn' },
  manual: { icon: 'edit', colour: 'text-warn' },
}

export type FigureProps = {
  /** The number as it is written, with its qualifier: "hơn 1.000". */
  value: string
  unit?: string
  /** Where it opens. A figure without records behind it opens its definition. */
  to: string
  mark?: Mark
  /** "n đơn vị chưa nộp": said after the mark. */
  markNote?: string
  /** Said to screen readers before the number, where the row's head does not name it. */
  label?: string
  size?: 'text' | 'display'
}

/** Every figure is a link. */
export function Figure({ value, unit, to, mark, markNote, label, size = 'text' }: FigureProps) {
  const look = size === 'display' ? 'text-display font-semibold' : 'font-semibold'
  return (
    <span className="figure inline-flex flex-wrap items-baseline gap-x-2">
      <Link to={to} preventScrollReset className={`tabular-nums ${look}`}>
        {label && <span className="sr-only">{label}: </span>}
        {/* A number and its scale hold together by themselves; "hơn" may stand above them. */}
        <span>{value}</span>
        {unit && ` ${unit}`}
      </Link>
      {mark && <FigureMark mark={mark} {...(markNote && { note: markNote })} />}
    </span>
  )
}

/** Icon and word; the word stays on paper where colour is gone. `brief`: the word is only read aloud. */
export function FigureMark({ mark, note, brief = false }: { mark: Mark; note?: string; brief?: boolean }) {
  const { icon, colour } = MARKS[mark]
  return (
    <span className={`inline-flex items-center gap-1 text-small font-normal whitespace-nowrap ${colour}`}>
      <Icon name={icon} className="size-4" />
      <span className={brief ? 'sr-only' : undefined}>{text.marks[mark]}</span>
      {note && <span className="whitespace-normal">({note})</span>}
    </span>
  )
}
