import { useLocation } from 'react-router'
import { DateFilter } from '#ui/field/date-field.tsx'
import { text } from '../page-text.vi.ts'

/** Two days of a filter, typed as in a form: a browser's own day box speaks the browser's language. */
export function DayRange({ from, to }: { from: string; to: string }) {
  const params = new URLSearchParams(useLocation().search)
  return (
    <>
      <DateFilter name={from} label={text.fromDay} value={params.get(from) ?? ''} />
      <DateFilter name={to} label={text.toDay} value={params.get(to) ?? ''} />
    </>
  )
}
