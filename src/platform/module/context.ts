import { createContext, data, type RouterContextProvider, redirect } from 'react-router'
import type { Auth, Session } from '#platform/auth/index.ts'
import type { Platform, Reading } from './reading.ts'
import { notFound } from './refusals.ts'

/** What the HTTP host gives to every request. */
export type Visit = {
  platform: Platform
  auth: Auth
  /** Null: signed out. */
  session: Session | null
  /** Null: signed out. */
  reading: Reading | null
  /** Where the request comes from, for limits on tries. */
  address: string
  /** Writes a fault to the log and answers the code under which it stands there, for the person to read out. */
  report(error: unknown): { code: string; at: string }
}

export const visitContext = createContext<Visit>()

export type PageArgs = { context: Readonly<RouterContextProvider>; request: Request }

/** The signed-in person's reading; a visitor is sent to sign in and comes back afterwards. */
export function readingOf({ context, request }: PageArgs): Reading {
  const { reading } = context.get(visitContext)
  if (reading) return reading
  const url = new URL(request.url)
  const back = encodeURIComponent(url.pathname.replace(/\.data$/, '') + url.search)
  throw redirect(`/dang-nhap?tiep=${back}${request.method === 'GET' ? '' : '&het-phien=1'}`)
}

/** For parts of an address that must be whole numbers. */
export function numberIn(text: string | undefined): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw data({ message: notFound().message }, 404)
  return Number(text)
}
