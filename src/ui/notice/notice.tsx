import type { ReactNode } from 'react'
import type { Tone } from '#ui/badge/badge.tsx'
import { Icon, type IconName } from '#ui/icon/icon.tsx'

const LOOKS: Record<Exclude<Tone, 'plain'>, { box: string; icon: IconName; colour: string }> = {
  ok: { box: 'border-ok bg-ok-tint', icon: 'check', colour: 'text-ok' },
  warn: { box: 'border-warn bg-warn-tint', icon: 'warn', colour: 'text-warn' },
  error: { box: 'border-error bg-error-tint', icon: 'alert', colour: 'text-error' },
  info: { box: 'border-info bg-info-tint', icon: 'info', colour: 'text-info' },
}

/** A line that says something about the page. `announce` when it appears in answer to a deed. */
export function Notice(props: {
  tone?: Exclude<Tone, 'plain'>
  title?: string
  announce?: boolean
  children?: ReactNode
}) {
  const { tone = 'info', title, announce, children } = props
  const { box, icon, colour } = LOOKS[tone]
  return (
    <div role={announce ? 'status' : undefined} className={`flex gap-3 border-l-4 px-4 py-3 ${box}`}>
      <Icon name={icon} className={`mt-1 ${colour}`} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
