import { type ReactNode, useId, useRef } from 'react'
import { Button, LinkButton } from '#ui/button/button.tsx'
import type { IconName } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type DialogProps = {
  /** The opening button's words, and the page that asks the same without script. */
  open: { label: string; to: string; icon?: IconName }
  title: string
  /** The form with the button that repeats the act and its number. */
  children: ReactNode
}

/** Only before what cannot be undone. The browser's own dialog: it holds the focus and closes on Escape. */
export function Dialog({ open, title, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      {/* A link first of all: without script it opens the page. */}
      <span
        className="contents"
        onClickCapture={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          event.stopPropagation()
          box.current?.showModal()
        }}
      >
        <LinkButton to={open.to} {...(open.icon && { icon: open.icon })}>
          {open.label}
        </LinkButton>
      </span>
      <dialog
        ref={box}
        aria-labelledby={id}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-md p-6 shadow-panel backdrop:bg-[#1b1f2499]"
      >
        <h2 id={id} className="text-h2 font-semibold">
          {title}
        </h2>
        <div className="my-4 grid gap-4">{children}</div>
        <Button type="button" icon="close" onClick={() => box.current?.close()}>
          {text.close}
        </Button>
      </dialog>
    </>
  )
}
