import { useContext } from 'react'
import { Link, useLocation } from 'react-router'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'
import { CameFrom, FROM_PARAM } from './came-from.ts'

export type Crumb = { label: string; to: string }

/** The whole path: the pages above, each a link, and the page itself in its own words. */
export function Breadcrumb({ above, here }: { above: readonly Crumb[]; here: string }) {
  const way = useWay(above)
  return (
    <nav aria-label={text.breadcrumb} className="mb-2 text-small" data-screen-only>
      <ol className="flex flex-wrap items-center gap-x-1">
        {way.map(({ to, label }) => (
          <li key={to} className="flex min-h-8 items-center gap-1">
            <Link to={to}>{label}</Link>
            <Icon name="next" className="size-4 text-ink-2" />
          </li>
        ))}
        <li className="flex min-h-8 items-center">
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}

/** As the reader came: over the steps of a figure in place of the list, or from the list as it was searched and paged. */
function useWay(above: readonly Crumb[]): readonly Crumb[] {
  const steps = useContext(CameFrom)
  const from = new URLSearchParams(useLocation().search).get(FROM_PARAM)
  const [list, ...rest] = above
  if (!from || !list) return above
  if (steps.length > 0) return [...steps, ...rest]
  return from.startsWith(`${list.to}?`) ? [{ ...list, to: from }, ...rest] : above
}
