import { useEffect, useState } from 'react'
import { Form } from 'react-router'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

const SHOWN_MS = 10_000

export type ToastProps = {
  /** "Đã ghi phiếu PT-2022-00312 · 500.000 đ." */
  message: string
  /** Where the undo is posted, with the boxes it needs. */
  undo?: { action: string; values: Readonly<Record<string, string>> }
}

/** A line at the bottom for ten seconds, longer while the pointer or the focus is on it. Without script it stays. */
export function Toast({ message, undo }: ToastProps) {
  const [gone, setGone] = useState(false)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => setGone(true), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held])
  if (gone) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only keeps the line from leaving
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-xl flex-wrap items-center gap-x-4 rounded bg-ink px-4 py-2 text-white md:bottom-6"
      data-screen-only
    >
      <p role="status" className="grow">
        <Icon name="check" className="mr-2" />
        {message}
      </p>
      {undo && (
        <Form method="post" action={undo.action}>
          {Object.entries(undo.values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="min-h-11 font-semibold text-white underline underline-offset-4">
            {text.undo}
          </button>
        </Form>
      )}
    </div>
  )
}
