import { Link } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'

export type Tab = { to: string; label: string; count?: number; current: boolean }

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="border-b border-line-strong" data-screen-only>
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              preventScrollReset
              aria-current={tab.current ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center py-2 no-underline ${tab.current ? 'font-semibold text-ink shadow-[inset_0_-3px_#0b57a4]' : ''}`}
            >
              {tab.label}
              {tab.count !== undefined && ` (${formatCount(tab.count)})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
