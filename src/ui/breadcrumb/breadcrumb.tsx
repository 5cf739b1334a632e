import { Link } from 'react-router'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type Crumb = { label: string; to: string }

/** The whole path: the pages above, each a link, and the page itself in its own words. */
export function Breadcrumb({ above, here }: { above: readonly Crumb[]; here: string }) {
  return (
    <nav aria-label={text.breadcrumb} className="mb-2 text-small" data-screen-only>
      <ol className="flex flex-wrap items-center gap-x-1">
        {above.map(({ to, label }) => (
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
