import { type ReactNode, useContext } from 'react'
import { Breadcrumb, type Crumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { SkipLink } from '#ui/skip-link/skip-link.tsx'
import { text } from '#ui/text.vi.ts'
import { Covered } from './covered.ts'

export type PageProps = {
  /** The task, at most 40 characters; also the browser's title. Pages export no `meta` title of their own. */
  title: string
  /** The browser's title begins with "Lỗi:". */
  hasError?: boolean
  /** The pages above this one. */
  above?: readonly Crumb[]
  /** The `id` of the page's main table, for the skip link. */
  tableId?: string
  /** Unit, period, state: one line under the title. */
  lead?: ReactNode
  /** Saved-state line and buttons, on the right. */
  aside?: ReactNode
  children: ReactNode
}

export function Page({ title, hasError, above, tableId, lead, aside, children }: PageProps) {
  const isCovered = useContext(Covered)
  return (
    <>
      {!isCovered && <title>{`${hasError ? `${text.error}: ` : ''}${title} – ${text.product}`}</title>}
      {hasError && <SkipLink to="cho-can-sua">{text.skipToError}</SkipLink>}
      {tableId && <SkipLink to={tableId}>{text.skipToTable}</SkipLink>}
      {above && <Breadcrumb above={above} here={title} />}
      <header className="mb-6 flex flex-col print:mb-2 gap-3 lg:flex-row lg:items-start lg:justify-between">
        <div className="min-w-0">
          <h1 className="text-h1 font-semibold">{title}</h1>
          {lead && <div className="text-ink-2">{lead}</div>}
        </div>
        {aside && (
          <div className="flex flex-wrap items-center gap-3" data-screen-only>
            {aside}
          </div>
        )}
      </header>
      <div className="grid grid-cols-1 gap-8 print:gap-3">{children}</div>
    </>
  )
}

/** A part of a page under its own heading. */
export function Block({
  title,
  id,
  aside,
  children,
}: {
  title: string
  id?: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section id={id} className="grid min-w-0 grid-cols-1 gap-3 print:gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-h2 font-semibold">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
