import { Icon, type IconName } from '#ui/icon/icon.tsx'

export type Tone = 'plain' | 'ok' | 'warn' | 'error' | 'info'

const TONES: Record<Tone, string> = {
  plain: 'bg-page text-ink-2 border-line-strong',
  ok: 'bg-ok-tint text-ok border-ok',
  warn: 'bg-warn-tint text-warn border-warn',
  error: 'bg-error-tint text-error border-error',
  info: 'bg-info-tint text-info border-info',
}

const ICONS: Record<Tone, IconName> = {
  plain: 'circle',
  ok: 'check',
  warn: 'warn',
  error: 'alert',
  info: 'info',
}

/** Longer words than any state has may break. */
const ONE_LINE = 24

/** A state: icon, word and colour, always together. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: string
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded border px-2 text-small font-semibold ${TONES[tone]} ${children.length <= ONE_LINE ? 'whitespace-nowrap' : ''}`}
    >
      <Icon name={icon ?? ICONS[tone]} className="size-4" />
      {children}
    </span>
  )
}
