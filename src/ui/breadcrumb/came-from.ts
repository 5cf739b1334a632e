import { createContext } from 'react'
import type { Crumb } from './breadcrumb.tsx'

/** The part of an address that says which page led here; a way back that survives a reload and can be sent on. */
export const FROM_PARAM = 'mo-tu'

/** The way by which the reader came, where an address tells it: it stands in place of the list that a page lies below. */
export const CameFrom = createContext<readonly Crumb[]>([])

/** The address of a page with the way to it. */
export const cameFrom = (to: string, { pathname, search }: { pathname: string; search: string }): string =>
  `${to}?${new URLSearchParams({ [FROM_PARAM]: pathname + search })}`
