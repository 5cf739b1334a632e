import { formatTime } from '#platform/i18n/format.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

/** One sentence near the title: where what was typed is. */
export function SavedLine({ where, at }: { where: keyof typeof text.saved; at?: string }) {
  return (
    <p
      role="status"
      className={`inline-flex items-center gap-1 text-small ${where === 'failed' ? 'text-error' : 'text-ink-2'}`}
    >
      <Icon name={where === 'failed' ? 'alert' : 'check'} className="size-4" />
      {text.saved[where]} {at && formatTime(at, 'clock')}
    </p>
  )
}
