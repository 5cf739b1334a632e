import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'

/** Under this name the request's one-time word for script tags stands in Hono's context. */
export const NONCE_KEY = 'secureHeadersNonce'

const paperFrame = "frame-ancestors 'self'"

/**
 * What a page may load: its own things, and scripts only with the request's one-time word. A header that an answer brings
 * itself stays (drawn papers bring a stricter policy).
 * @param https whether browsers reach us over https; only then may they be told to keep to it
 */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
  const headers = secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      // Not 'strict-dynamic': it blocks the preloading of our own modules.
      scriptSrc: ["'self'", NONCE],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      // A scanned paper is shown on its record's page; what is served was checked by content when it was taken in.
      objectSrc: ["'self'"],
      frameSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // Not 'no-referrer': under it browsers send "Origin: null" with our own forms, which sameOriginOnly refuses.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: https ? 'max-age=15552000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  })
  return (context, next) =>
    headers(context, async () => {
      await next()
      if (!context.res.headers.has('cache-control'))
        context.res.headers.set('Cache-Control', 'private, no-cache')
      if (context.res.headers.get('content-type') !== 'application/pdf') return
      context.res.headers.set('Content-Security-Policy', paperFrame)
      context.res.headers.set('X-Frame-Options', 'SAMEORIGIN')
    })
}
