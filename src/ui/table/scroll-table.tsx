import { type ReactNode, useId } from 'react'
import { text } from '#ui/text.vi.ts'

type Props = {
  caption: string
  note?: ReactNode
  /** 'briefing': on paper the columns share one sheet. */
  look?: 'briefing'
  children: ReactNode
}

/** A number table with heads of its own (groups of columns or rows): keeps its first column on phones and scrolls sideways. */
export function ScrollTable({ caption, note, look, children }: Props) {
  const id = useId()
  return (
    <div className="sheet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
        <table className="table table-numbers" data-look={look}>
          <caption id={id} className="sr-only">
            {caption}
          </caption>
          {children}
        </table>
      </section>
      <p className="px-3 py-2 text-small text-ink-2 md:hidden" data-screen-only>
        {text.swipe}
      </p>
      {note && <p className="px-3 py-2 text-small text-ink-2">{note}</p>}
    </div>
  )
}
