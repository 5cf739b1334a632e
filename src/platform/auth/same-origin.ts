import type { MiddlewareHandler } from 'hono'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a change was asked for by one of our own pages. */
export function isSameOrigin(request: Request, origin?: string): boolean {
  if (safeMethods.has(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  // Browsers leave that header out over plain http in an office network; the origin of the form is always there.
  const from = request.headers.get('origin')
  if (from === null || !URL.canParse(from)) return false
  return new URL(from).host === (request.headers.get('host') ?? new URL(request.url).host) || from === origin
}

/**
 * Refuses every unsafe request that another site caused, whatever its content type (the cookies being SameSite=Lax is the
 * first lock, this the second). A program without a browser must say the origin that it means.
 * @param origin as browsers reach us, where a proxy changes the host
 */
export function sameOriginOnly(origin?: string): MiddlewareHandler {
  return async (context, next) => {
    if (isSameOrigin(context.req.raw, origin)) return next()
    return context.text(
      'Yêu cầu này không đến từ trang của hệ thống nên chưa làm gì. Mở lại trang rồi gửi lại.',
      403,
    )
  }
}
