import type { ReactNode } from 'react'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { text } from '#ui/text.vi.ts'

export type WarningProps = {
  /** What was noticed, with its value. */
  children: ReactNode
  /** The two answers, as submit buttons of the form around: a warning never blocks. */
  goOn: { label: string; name: string; value: string }
  mend: { label: string; name: string; value: string }
  /** A reason box, where going on needs one. */
  reason?: ReactNode
}

export function Warning({ children, goOn, mend, reason }: WarningProps) {
  return (
    <Notice tone="warn" title={text.warning} announce>
      <div className="grid gap-3">
        <div>{children}</div>
        {reason}
        <div className="flex flex-wrap gap-3">
          <Button name={goOn.name} value={goOn.value}>
            {goOn.label}
          </Button>
          <Button name={mend.name} value={mend.value}>
            {mend.label}
          </Button>
        </div>
      </div>
    </Notice>
  )
}
