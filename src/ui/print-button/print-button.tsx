import type { ReactNode } from 'react'
import { Button } from '#ui/button/button.tsx'

/** Prints the page as it is laid out for paper; without script the browser's own menu does it. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button type="button" onClick={() => print()}>
      {children}
    </Button>
  )
}
