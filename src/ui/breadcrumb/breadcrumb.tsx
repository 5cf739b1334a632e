import { Link } from 'react-router'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type Crumb = { label: string; to?: string }

/** The whole path; the last crumb is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={text.breadcrumb} className="mb-2 text-small" data-screen-only>
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map((crumb, index) => (
          <li key={crumb.to ?? crumb.label} className="flex min-h-8 items-center gap-1">
            {index > 0 && <Icon name="next" className="size-4 text-ink-2" />}
            {crumb.to ? (
              <Link to={crumb.to}>{crumb.label}</Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
