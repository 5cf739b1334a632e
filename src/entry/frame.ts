import type { RouterContextProvider } from 'react-router'
import { visitContext } from '#platform/module/context.ts'
import type { Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Crumb } from '#ui/breadcrumb/breadcrumb.tsx'
import type { ContextBarProps } from '#ui/context-bar/context-bar.tsx'
import type { MenuItem } from '#ui/navigation/navigation.tsx'
import { wayHere } from './came-from.ts'
import { readStanding, type Standing } from './me.sql.ts'
import { menuOf } from './menu.ts'
import { helpAbout } from './pages/help/topics.ts'
import { PATHS } from './paths.ts'

/** What stands around every page. Made once a request by the root's loader. */
export type Frame = {
  /** Null when signed out. `key` only keeps one account's drafts apart from another's. */
  person: { key: string; name: string; place: string } | null
  /** Only what exists and what this account may open. */
  menu: MenuItem[]
  /** The day that rules work with (ISO); in the demonstration it stands still. */
  day: string
  demonstration: boolean
  /** How long the session still stands; null when signed out. */
  session: { leftMs: number } | null
  /** 'compact' is the province's: rows of 36 px. */
  density: 'roomy' | 'compact'
  /** What stands in the second line of every page. */
  context: ContextBarProps
  /** The steps that led to this page, where its address tells them. */
  way: Crumb[]
  paths: { home: string; account: string; signIn: string; signOut: string }
}

const FIND = '/tim'

export async function loadFrame(context: Readonly<RouterContextProvider>, request: Request): Promise<Frame> {
  const { platform, reading, session } = context.get(visitContext)
  const { clock } = platform
  const helpTo = helpAbout(new URL(request.url).pathname.replace(/\.data$/, ''))
  const around = { day: clock.today(), demonstration: clock.businessDay !== null, paths: PATHS }
  if (!reading || !session)
    return {
      person: null,
      menu: [],
      density: 'roomy',
      session: null,
      context: { helpTo },
      way: [],
      ...around,
    }
  const standing = await standingOf(reading)
  const roles = standing.map(({ role }) => role)
  // What an administrator manages has no name of its own: nothing stands between the dots.
  const place = [...new Set(standing.flatMap(({ name }) => name || []))].join(' · ')
  return {
    person: { key: session.userId, name: session.name, place },
    menu: menuOf(roles),
    density: roles.includes('province-specialist') || roles.includes('auditor') ? 'compact' : 'roomy',
    session: { leftMs: session.endsAt.getTime() - clock.now().getTime() },
    context: { helpTo, searchAction: FIND },
    way: await wayHere(reading, new URL(request.url)),
    ...around,
  }
}

const known = new WeakMap<Reading, Promise<Standing[]>>()

/** Asked once a request: the frame wants it, and some pages do. */
export function standingOf(reading: Reading): Promise<Standing[]> {
  const asked = known.get(reading) ?? askStanding(reading)
  known.set(reading, asked)
  return asked
}

/** An account without a grant still signs in: it sees its own account and nothing else. */
async function askStanding(reading: Reading): Promise<Standing[]> {
  try {
    return await readStanding(reading)
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
