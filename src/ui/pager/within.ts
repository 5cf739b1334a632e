import { redirect } from 'react-router'
import { PAGE_PARAM, withParams } from '#ui/address.ts'

/** The page that an address asks for; what is no number of a page asks for the first. */
export function pageIn(params: URLSearchParams): number {
  const asked = params.get(PAGE_PARAM) ?? ''
  return /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
}

type List = { page: number; pageSize: number; total: number }

/** Beyond the last page an address leads to the last one: no empty table stands under a true total. */
export function stayWithin<L extends List>({ url }: { url: URL }, list: L): L {
  const last = Math.max(1, Math.ceil(list.total / list.pageSize))
  if (list.page > last)
    throw redirect(
      url.pathname + withParams(url.search, { [PAGE_PARAM]: last === 1 ? null : String(last) }),
      303,
    )
  return list
}
