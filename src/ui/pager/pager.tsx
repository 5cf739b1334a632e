import { Link, useLocation } from 'react-router'
import { formatCount } from '#platform/i18n/format.ts'
import { PAGE_PARAM, withParams } from '#ui/address.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type PagerProps = {
  /** From 1. */
  page: number
  pageSize: number
  /** Of the whole list as filtered, not of this page. */
  total: number
  /** What is counted: "hộ", "phiếu". */
  noun: string
}

/** Always says the true total; the links only where there is more than a page. */
export function Pager({ page, pageSize, total, noun }: PagerProps) {
  const { search } = useLocation()
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const first = Math.min((page - 1) * pageSize + 1, total)
  const last = Math.min(page * pageSize, total)
  const to = (number: number) => withParams(search, { [PAGE_PARAM]: number === 1 ? null : String(number) })
  if (pages === 1) return <p>{text.total(formatCount(total), noun)}</p>
  return (
    <nav aria-label={text.pages} className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <p>{text.rowsShown(formatCount(first), formatCount(last), formatCount(total), noun)}</p>
      <span className="flex items-center gap-4" data-screen-only>
        {page > 1 && (
          <Link to={to(page - 1)} rel="prev" className="inline-flex min-h-11 items-center">
            <Icon name="back" />
            {text.previous}
          </Link>
        )}
        <span>{text.page(formatCount(page), formatCount(pages))}</span>
        {page < pages && (
          <Link to={to(page + 1)} rel="next" className="inline-flex min-h-11 items-center">
            {text.next}
            <Icon name="next" />
          </Link>
        )}
      </span>
    </nav>
  )
}
