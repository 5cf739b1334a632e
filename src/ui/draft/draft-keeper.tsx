import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { formatTime } from '#platform/i18n/format.ts'
import { emptyState, type FormState } from '#ui/form/state.ts'
import { SavedLine } from '#ui/saved/saved.tsx'
import { text } from '#ui/text.vi.ts'
import {
  draftKey,
  dropDraft,
  fillForm,
  holdDrafts,
  keepDraft,
  readDraft,
  sweepDrafts,
  valuesOf,
} from './storage.ts'

/** Whose drafts these are: another account on the same machine does not see them. */
export const DraftOwner = createContext('')

/** The most that a power cut takes, however fast somebody types. */
const EVERY_MS = 1_000

/**
 * Sits inside a form. Without script it is nothing, and the form works as before.
 * @param answered what the last answer gave back; a new answer brings a new object
 */
export function DraftKeeper({ name, answered }: { name: string; answered: FormState['values'] }) {
  const mark = useRef<HTMLDivElement>(null)
  const key = draftKey(useContext(DraftOwner), name)
  const [restored, setRestored] = useState<string | null>(null)
  const [kept, setKept] = useState<{ where: 'device' | 'failed'; at: string } | null>(null)

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    const done = new AbortController()
    const putBack = async () => {
      const draft = await readDraft(key)
      if (!draft || draft.sent || done.signal.aborted) return
      fillForm(form, draft.values)
      setRestored(draft.at)
    }
    // After a refusal the page already shows what was typed; what was sent is not accepted yet.
    if (answered !== emptyState.values) holdDrafts()
    else putBack()
    watchForm(form, key, done, (fits) => {
      setKept({ where: fits ? 'device' : 'failed', at: new Date().toISOString() })
    })
    return () => done.abort()
  }, [key, answered])

  const discard = () => {
    dropDraft(key)
    mark.current?.closest('form')?.reset()
    setRestored(null)
    setKept(null)
  }
  return (
    <div ref={mark} className={restored || kept ? '' : 'hidden'}>
      <div role="status">
        {restored && (
          <p className="border-l-4 border-info bg-info-tint px-4 py-2">
            {text.draftRestored(formatTime(restored))}{' '}
            <button
              type="button"
              onClick={discard}
              className="min-h-6 text-action underline underline-offset-4"
            >
              {text.draftDiscard}
            </button>
          </p>
        )}
      </div>
      {kept && <SavedLine where={kept.where} at={kept.at} />}
    </div>
  )
}

/** Keeps within a second of the first key, at once on Ctrl+S, and marks what is sent. */
function watchForm(
  form: HTMLFormElement,
  key: string,
  { signal }: AbortController,
  onKept: (fits: boolean) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const keep = async (sent: boolean) => {
    stop()
    const fits = await keepDraft(key, { at: new Date().toISOString(), sent, values: valuesOf(form) })
    if (!sent && !signal.aborted) onKept(fits)
  }
  const keepSoon = () => {
    timer ??= setTimeout(() => keep(false), EVERY_MS)
  }
  const onInput = (event: Event) => {
    // What we put back ourselves is no typing.
    if (event.isTrusted) keepSoon()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 's' || event.isComposing) return
    event.preventDefault()
    keep(false)
  }
  form.addEventListener('input', onInput, { signal })
  form.addEventListener('change', keepSoon, { signal })
  form.addEventListener('submit', () => keep(true), { signal })
  document.addEventListener('keydown', onKeyDown, { signal })
  signal.addEventListener('abort', stop)
}

/** In the root, after the page: a sent form that led elsewhere was accepted, unless that is the sign-in page. */
export function DraftSweep({ signInPath, failed }: { signInPath: string; failed: boolean }) {
  const location = useLocation()
  useEffect(() => {
    if (failed || location.pathname === signInPath) holdDrafts()
    else sweepDrafts(new Date())
  }, [location, failed, signInPath])
  return null
}
