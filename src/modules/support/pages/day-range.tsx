import { useLocation } from 'react-router'
import { text } from '../page-text.vi.ts'

/** Two days of a filter, as the browser's own calendar gives them. */
export function DayRange({ from, to }: { from: string; to: string }) {
  const params = new URLSearchParams(useLocation().search)
  return (
    <>
      {[
        { name: from, label: text.fromDay },
        { name: to, label: text.toDay },
      ].map(({ name, label }) => (
        <label key={name} className="grid min-w-0 gap-1">
          <span className="text-small">{label}</span>
          <input type="date" name={name} defaultValue={params.get(name) ?? ''} className="control" />
        </label>
      ))}
    </>
  )
}
