import { isRouteErrorResponse } from 'react-router'
import { formatTime } from '#platform/i18n/format.ts'
import { Buttons, LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page } from '#ui/page/page.tsx'
import { text } from '#ui/text.vi.ts'
import { faultOf } from './words.ts'

/** Absent, or not for this account: the same words for both. */
export function NotFound({ homeTo }: { homeTo: string }) {
  return (
    <Page title={text.notFoundTitle}>
      <p className="max-w-prose">{text.notFound}</p>
      <Buttons>
        <LinkButton to={homeTo}>{text.home}</LinkButton>
      </Buttons>
    </Page>
  )
}

export function Fault({ error, homeTo }: { error: unknown; homeTo: string }) {
  const fault = faultOf(error)
  if (!fault && isOffline(error)) {
    return (
      <Page title={text.offlineTitle}>
        <Notice tone="warn">{text.offline}</Notice>
      </Page>
    )
  }
  const refused = refusalOf(error)
  if (refused) {
    return (
      <Page title={text.refusedTitle}>
        <Notice tone="error" announce>
          {refused}
        </Notice>
      </Page>
    )
  }
  return (
    <Page title={text.faultTitle}>
      <Notice tone="error" announce>
        <p>{text.fault(formatTime(fault?.at ?? new Date(), 'clock'))}</p>
        {fault && <p>{text.faultCode(fault.code)}</p>}
      </Notice>
      <Buttons>
        <LinkButton to={homeTo} document>
          {text.home}
        </LinkButton>
      </Buttons>
    </Page>
  )
}

/** The words of a refusal that belongs to no form (too much, changed meanwhile). */
function refusalOf(error: unknown): string | null {
  if (!isRouteErrorResponse(error) || error.status >= 500) return null
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : null
}

/** A fetch that met no server fails as a TypeError in every browser. */
function isOffline(error: unknown): boolean {
  return typeof window !== 'undefined' && error instanceof TypeError && !navigator.onLine
}
