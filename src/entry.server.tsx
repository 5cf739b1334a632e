import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { nonceContext } from '#entry/nonce.ts'
import { visitContext } from '#platform/module/context.ts'
import type { FaultWords } from '#ui/fault/words.ts'

/** A page that is not finished by then is cut off; its loaders have their own, shorter limits. */
export const streamTimeout = 10_000

/** Waits for the whole page: nothing here is deferred, and a fault while drawing can still become a status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }))
  const nonce = context.get(nonceContext)
  const { report } = context.get(visitContext)
  return new Promise((resolve, reject) => {
    let fault: FaultWords | undefined
    const page = renderToPipeableStream(<ServerRouter context={entry} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
        const answer = { status: fault ? 500 : status, headers }
        resolve(new Response(createReadableStreamFromReadable(body), answer))
        page.pipe(body)
      },
      onError(error) {
        fault ??= report(error)
      },
      // The router draws once more, now the error page with these words.
      onShellError: () => reject(Response.json(fault, { status: 500 })),
    })
    setTimeout(() => page.abort(), streamTimeout + 1000).unref()
  })
}

/** What no page's loader or action turned into words. A visitor who went away, or asked for what no page does, is no fault. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  const isAsked = isRouteErrorResponse(error) && error.status < 500
  if (request.signal.aborted || isAsked || error instanceof Response) return
  context.get(visitContext).report(error)
}
