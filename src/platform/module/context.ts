import { createContext, type RouterContextProvider, redirect } from 'react-router'
import type { Platform, Reading } from './reading.ts'
import { notFound } from './refusals.ts'

/** What the HTTP host gives to every request. */
export type Visit = {
  platform: Platform
  /** Null: signed out. */
  reading: Reading | null
  /** For script tags under the content policy. */
  nonce: string
  /** What a person can read out when something broke; the same stands in the log. */
  code: string
}

export const visitContext = createContext<Visit>()

type Args = { context: Readonly<RouterContextProvider>; request: Request }

/** The signed-in person's reading; a visitor is sent to sign in and comes back afterwards. */
export function readingOf({ context, request }: Args): Reading {
  const { reading } = context.get(visitContext)
  if (reading) return reading
  const url = new URL(request.url)
  const back = request.method === 'GET' ? url.pathname + url.search : url.pathname
  throw redirect(
    `/dang-nhap?tiep=${encodeURIComponent(back)}${request.method === 'GET' ? '' : '&het-phien=1'}`,
  )
}

/** For parts of an address that must be whole numbers. */
export function numberIn(text: string | undefined): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw notFound()
  return Number(text)
}
