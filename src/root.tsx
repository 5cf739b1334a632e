import type { ReactNode } from 'react'
import {
  isRouteErrorResponse,
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router'
import { type Frame, loadFrame } from '#entry/frame.ts'
import { PATHS } from '#entry/paths.ts'
import { ScriptsAhead } from '#entry/scripts-ahead.tsx'
import { setBusinessDay } from '#platform/i18n/format.ts'
import { CameFrom } from '#ui/breadcrumb/came-from.ts'
import { ContextBar, type ContextBarProps } from '#ui/context-bar/context-bar.tsx'
import { DraftOwner, DraftSweep } from '#ui/draft/draft-keeper.tsx'
import { Fault, NotFound } from '#ui/fault/fault.tsx'
import { TodayContext } from '#ui/field/date-field.tsx'
import { keepUnsent } from '#ui/form/unsent.ts'
import { SessionWarning } from '#ui/session/session-warning.tsx'
import { Shell } from '#ui/shell/shell.tsx'
import './app.css'

export function loader({ context, request }: LoaderFunctionArgs): Promise<Frame> {
  return loadFrame(context, request)
}

export const clientMiddleware = [keepUnsent]

/** `handle = { noScript: true }`: the page carries no script at all. */
function usePageScript(): boolean {
  return !useMatches().some((match) => isNoScript(match.handle))
}

function isNoScript(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'noScript' in handle && handle.noScript === true
}

export function Layout({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  const hasScript = usePageScript()
  return (
    <html lang="vi" data-density={frame?.density ?? 'roomy'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hasScript && <ScrollRestoration />}
        {hasScript && <Scripts />}
      </body>
    </html>
  )
}

/** A page with a unit, a period or a map gives `contextBar` from its loader; the innermost one counts. */
function usePageContext(): ContextBarProps | undefined {
  return useMatches()
    .map((match) => match.loaderData)
    .findLast(hasContext)?.contextBar
}

function hasContext(value: unknown): value is { contextBar: ContextBarProps } {
  return typeof value === 'object' && value !== null && 'contextBar' in value && value.contextBar !== null
}

function Framed({ frame, failed, children }: { frame: Frame; failed: boolean; children: ReactNode }) {
  const { person, menu, day, demonstration, paths, session } = frame
  setBusinessDay(demonstration ? day : null)
  const context = { ...frame.context, ...usePageContext() }
  return (
    <TodayContext value={day}>
      <DraftOwner value={person?.key ?? ''}>
        <Shell
          person={person}
          menu={menu}
          day={day}
          demonstration={demonstration}
          homeTo={paths.home}
          accountTo={paths.account}
          signOutTo={paths.signOut}
          contextBar={<ContextBar {...context} />}
        >
          <CameFrom value={frame.way}>{children}</CameFrom>
        </Shell>
        {session && <SessionWarning session={session} signInPath={paths.signIn} />}
        <DraftSweep signInPath={paths.signIn} failed={failed} />
        <ScriptsAhead />
      </DraftOwner>
    </TodayContext>
  )
}

export default function Root({ loaderData }: { loaderData: Frame }) {
  return (
    <Framed frame={loaderData} failed={false}>
      <Outlet />
    </Framed>
  )
}

/** In words: what is missing, or a fault with the code that finds it in the log. */
export function ErrorBoundary({ error }: { error: unknown }) {
  const frame = useRouteLoaderData<typeof loader>('root')
  const isMissing = isRouteErrorResponse(error) && [401, 403, 404, 405].includes(error.status)
  const page = isMissing ? <NotFound homeTo={PATHS.home} /> : <Fault error={error} homeTo={PATHS.home} />
  if (!frame) return <main className="p-6">{page}</main>
  return (
    <Framed frame={frame} failed>
      {page}
    </Framed>
  )
}
