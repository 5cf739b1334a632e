import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import { RouterContextProvider } from 'react-router'
import { nonceContext } from '#entry/nonce.ts'
import { clientAddress } from '#platform/auth/address.ts'
import { NONCE_KEY } from '#platform/auth/headers.ts'
import type { Auth, Session } from '#platform/auth/index.ts'
import { visitContext } from '#platform/module/context.ts'
import { openReading, type Platform, type Reading } from '#platform/module/index.ts'

export type Host = {
  platform: Platform
  auth: Auth
  log: Logger
  handler: (request: Request, context: RouterContextProvider) => Promise<Response>
  /** Four characters that a person can read out; they stand in the log beside the fault. */
  code(): string
}

/** Where somebody with a first password may go. */
const beforePassword = new Set(['/doi-mat-khau', '/dang-xuat'])

/** One request: who it is, what it may read, the pages' answer, and the end of its transaction. */
export async function visit(c: Context, host: Host): Promise<Response> {
  const started = performance.now()
  const request = c.req.raw
  const requestId = randomUUID()
  const { session, cookies } = await host.auth.readSession(request.headers)
  const path = new URL(request.url).pathname.replace(/\.data$/, '')
  if (session?.mustChangePassword && !beforePassword.has(path)) {
    return withCookies(new Response(null, { status: 303, headers: { location: '/doi-mat-khau' } }), cookies)
  }
  const reading = session ? openReading(host.platform, actorOf(session), requestId) : null
  const report = (error: unknown) => {
    const code = host.code()
    host.log.error({ code, requestId, path, error: wordsOf(error) }, 'fault')
    return { code, at: new Date().toISOString() }
  }
  const context = new RouterContextProvider()
  const address = clientAddress(c.req.header('x-forwarded-for'), remoteOf(c))
  context.set(visitContext, { platform: host.platform, auth: host.auth, session, reading, address, report })
  context.set(nonceContext, c.get(NONCE_KEY) ?? '')
  const response = await host.handler(request, context)
  const ms = Math.round(performance.now() - started)
  // The query of an address may hold names: it is not logged.
  host.log.info({
    requestId,
    method: request.method,
    path,
    status: response.status,
    ms,
    statements: reading?.statements(),
  })
  // Browsers show a page that they kept without asking again on the way back, also to who comes after at a shared machine.
  if (session && !response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-store')
  return withCookies(await closeAfter(response, reading), cookies)
}

function actorOf(session: Session) {
  return { userId: session.userId, name: session.name }
}

function remoteOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return env?.incoming?.socket?.remoteAddress ?? ''
}

/** Never the values of a statement: they may be somebody's name. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Ends the reading with the answer; of a stream of rows, with its last row. */
async function closeAfter(response: Response, reading: Reading | null): Promise<Response> {
  if (!reading) return response
  if (!reading.held || !response.body) {
    await reading.close()
    return response
  }
  return new Response(
    createReadableStreamFromReadable(Readable.from(untilEnd(response.body, reading))),
    response,
  )
}

async function* untilEnd(body: ReadableStream<Uint8Array>, reading: Reading) {
  try {
    yield* body
  } finally {
    await reading.close()
  }
}

/** A cookie that the page itself set (signing in or out) is newer than the session's that was read before it. */
function withCookies(response: Response, cookies: readonly string[]): Response {
  const nameOf = (cookie: string) => cookie.split('=', 1)[0]
  const set = new Set(response.headers.getSetCookie().map(nameOf))
  for (const cookie of cookies) if (!set.has(nameOf(cookie))) response.headers.append('set-cookie', cookie)
  return response
}
