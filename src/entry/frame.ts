import type { RouterContextProvider } from 'react-router'
import type { ContextBarProps } from '#ui/context-bar/context-bar.tsx'
import type { MenuItem } from '#ui/navigation/navigation.tsx'

/** What stands around every page. Made once a request by the root's loader. */
export type Frame = {
  /** Null when signed out. `key` only keeps one account's drafts apart from another's. */
  person: { key: string; name: string; place: string } | null
  /** Only what exists and what this account may open. */
  menu: MenuItem[]
  /** The day that rules work with (ISO); in the demonstration it stands still. */
  day: string
  demonstration: boolean
  /** 'compact' is the province's: rows of 36 px. */
  density: 'roomy' | 'compact'
  /** Null on pages without unit, period and map, and when signed out. */
  context: ContextBarProps | null
  paths: { home: string; signIn: string; signOut: string }
}

export const PATHS = { home: '/', signIn: '/dang-nhap', signOut: '/dang-xuat' }

/** For a visitor who has not signed in. */
export function signedOutFrame(day: string, demonstration: boolean): Frame {
  return { person: null, menu: [], day, demonstration, density: 'roomy', context: null, paths: PATHS }
}

export async function loadFrame(
  _context: Readonly<RouterContextProvider>,
  _request: Request,
): Promise<Frame> {
  return signedOutFrame(new Date().toISOString().slice(0, 10), false)
}
