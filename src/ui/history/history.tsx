import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'
import { Timestamp } from '#ui/timestamp/timestamp.tsx'

export type HistoryChange = { label: string; before: string | null; after: string | null }

export type HistoryEntry = {
  id: string
  at: string
  /** "sửa số nhân khẩu". */
  deed: string
  who: string
  reason?: string
  changes?: readonly HistoryChange[]
}

/** Who did what and when, newest first; what was there before stays readable. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="sheet divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-3">
          <p>
            <span className="font-semibold">{entry.deed}</span> · {entry.who} · <Timestamp at={entry.at} />
          </p>
          {entry.reason && <p className="text-ink-2">{entry.reason}</p>}
          {entry.changes && entry.changes.length > 0 && <Changes changes={entry.changes} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ changes }: { changes: readonly HistoryChange[] }) {
  return (
    <ul className="mt-1 text-small">
      {changes.map((change) => (
        <li key={change.label}>
          {change.label}: <span className="sr-only">{text.before}: </span>
          <del className="text-ink-2">{change.before ?? text.none}</del>{' '}
          <Icon name="next" className="size-4" />
          <span className="sr-only">{text.after}: </span>
          <ins className="no-underline">{change.after ?? text.none}</ins>
        </li>
      ))}
    </ul>
  )
}
