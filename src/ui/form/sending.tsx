import { useEffect, useState } from 'react'
import { useNavigation, useSubmit } from 'react-router'
import { Button } from '#ui/button/button.tsx'
import { text } from '#ui/text.vi.ts'

const PATIENCE_MS = 30_000

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
    <div role="status" className={isSent ? 'grid gap-2 justify-items-start' : 'hidden'}>
      {isSent && (waited ? text.noAnswer : text.sending)}
      {isSent && waited && (
        <Button type="button" onClick={again}>
          {text.sendAgain}
        </Button>
      )}
    </div>
  )
}
