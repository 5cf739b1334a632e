import { useEffect, useState } from 'react'
import { useNavigation, useSubmit } from 'react-router'
import { Button } from '#ui/button/button.tsx'
import { text } from '#ui/text.vi.ts'

const PATIENCE_MS = 30_000
/** Above the bottom bar of phones, wherever the page is scrolled to. */
const LINE =
  'fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-xl flex-wrap items-center gap-3 rounded bg-ink px-4 py-2 text-white md:bottom-6'

/** While the form is under way: a line, and after half a minute the way to press again. The key makes that harmless. */
export function Sending() {
  const { formMethod, formAction, formEncType, formData } = useNavigation()
  const [waited, setWaited] = useState(false)
  const submit = useSubmit()
  const isSent = formMethod === 'POST' && formData !== undefined
  useEffect(() => {
    setWaited(false)
    if (!formData) return
    const timer = setTimeout(() => setWaited(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [formData])
  const again = () => {
    if (formData && formAction) submit(formData, { method: 'post', action: formAction, encType: formEncType })
  }
  return (
    <div role="status" className={isSent ? LINE : 'sr-only'} data-screen-only>
      {isSent && (waited ? text.noAnswer : text.sending)}
      {isSent && waited && (
        <Button type="button" onClick={again}>
          {text.sendAgain}
        </Button>
      )}
    </div>
  )
}
