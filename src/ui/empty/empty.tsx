import type { ReactNode } from 'react'

/** One sentence why it is empty, and what to do about it. No drawings. */
export function Empty({ why, children }: { why: string; children?: ReactNode }) {
  return (
    <div className="sheet grid justify-items-start gap-3 px-4 py-6">
      <p className="max-w-prose">{why}</p>
      {children}
    </div>
  )
}
