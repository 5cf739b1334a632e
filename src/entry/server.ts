import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import pino from 'pino'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { securityHeaders } from '#platform/auth/headers.ts'
import { openAuth, readAuthSecret } from '#platform/auth/index.ts'
import { sameOriginOnly } from '#platform/auth/same-origin.ts'
import { openPlatform } from '#platform/module/platform.ts'
import { visit } from './visit.ts'
import { warmBriefing } from './warm.ts'

// The HTTP host: bundled with the pages, started by the supervisor with the login role's address in the environment.
const databaseUrl = process.env.APP_DATABASE_URL
if (!databaseUrl) throw new Error('APP_DATABASE_URL is missing')
const port = Number(process.env.PORT ?? 3000)
const origin = process.env.ORIGIN ?? `http://localhost:${port}`

const log = pino({ base: { process: 'server' } })
const platform = await openPlatform(databaseUrl)
const auth = openAuth({
  databaseUrl,
  secret: await readAuthSecret(),
  origin,
  onError: (message) => log.error(message),
})

const build: ServerBuild = await import('virtual:react-router/server-build')
const handler = createRequestHandler(build, 'production')

/** After the first answers, which it would slow down. */
const WARM_AFTER_MS = 1_000

/** Files named by their content never change. */
const forever = 'public, max-age=31536000, immutable'

const app = new Hono()
app.get('/suc-khoe', async (c) => {
  try {
    await platform.pool.query('select 1')
    return c.json({ ok: true })
  } catch {
    return c.json({ ok: false }, 503)
  }
})
app.use(securityHeaders({ https: origin.startsWith('https:') }))
app.use(sameOriginOnly(origin))
app.use(compress())
app.use(
  '/assets/*',
  serveStatic({ root: 'build/client', onFound: (_path, c) => c.header('cache-control', forever) }),
)
app.use(
  '/*',
  serveStatic({
    root: 'build/client',
    rewriteRequestPath: (path) => (/^\/[\w-]+\.(svg|ico|txt)$/.test(path) ? path : '/-'),
  }),
)
app.all('*', (c) =>
  visit(c, { platform, auth, log, handler, code: () => randomBytes(2).toString('hex').toUpperCase() }),
)

const server = serve({ fetch: app.fetch, port, hostname: process.env.HOST ?? '0.0.0.0' }, () => {
  process.send?.('ready')
  setTimeout(() => void warmBriefing(platform, log), WARM_AFTER_MS).unref()
})
log.info({ port, pages: resolve('build') }, 'listening')

process.once('SIGTERM', async () => {
  await new Promise((done) => server.close(done))
  await auth.close()
  await platform.close()
  process.exit(0)
})
