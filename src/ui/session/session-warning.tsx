import { useEffect, useState } from 'react'
import { useLocation, useRevalidator } from 'react-router'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { text } from '#ui/text.vi.ts'

const WARNED_MS = 5 * 60_000
const TICK_MS = 10_000
/** Another window of the same browser that went on working carries this one along. */
const ENDS = 'giaoban-session-ends'

/** Five minutes before the session ends, one press carries it on. A machine left alone is signed out all the same. */
export function SessionWarning({ session, signInPath }: { session: { leftMs: number }; signInPath: string }) {
  const left = useTimeLeft(session)
  const { revalidate } = useRevalidator()
  const { pathname, search } = useLocation()
  if (left > WARNED_MS) return null
  return (
    <div
      className="fixed inset-x-4 bottom-20 z-50 mx-auto max-w-xl shadow-panel md:bottom-6"
      data-screen-only
    >
      <Notice tone="warn" announce>
        <p>{left > 0 ? text.sessionEnding(Math.ceil(left / 60_000)) : text.sessionEnded}</p>
        <div className="mt-2">
          {left > 0 ? (
            <Button type="button" onClick={revalidate}>
              {text.goOnWorking}
            </Button>
          ) : (
            <LinkButton to={`${signInPath}?tiep=${encodeURIComponent(pathname + search)}`} document>
              {text.signInAgain}
            </LinkButton>
          )}
        </div>
      </Notice>
    </div>
  )
}

/** Counted from the answer that said it, because the clocks of office PCs are often wrong. */
function useTimeLeft(session: { leftMs: number }): number {
  const [left, setLeft] = useState(session.leftMs)
  useEffect(() => {
    localStorage.setItem(ENDS, String(Date.now() + session.leftMs))
    const look = () => setLeft(Number(localStorage.getItem(ENDS)) - Date.now())
    look()
    const timer = setInterval(look, TICK_MS)
    return () => clearInterval(timer)
  }, [session])
  return left
}
