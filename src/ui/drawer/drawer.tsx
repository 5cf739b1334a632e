import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation, useNavigate, useNavigationType } from 'react-router'
import { PAGE_PARAM } from '#ui/address.ts'
import { Breadcrumb, type Crumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Covered } from '#ui/page/covered.ts'
import { text } from '#ui/text.vi.ts'

export type DrawerProps = {
  title: string
  /** The page under it. Escape, the shade and the closing link all go there. */
  closeTo: string
  /** The pages above this step, and what the step itself is called among them. */
  above: readonly Crumb[]
  here: string
  children: ReactNode
}

/**
 * A nested route drawn over its parent: a right-hand panel on wide screens, a page on phones (wrap the parent's own
 * content in `DrawerUnder`). It has its own address and works without script.
 */
export function Drawer({ title, closeTo, above, here, children }: DrawerProps) {
  const navigate = useNavigate()
  const { panel, head } = useStepStart()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) navigate(closeTo, { preventScrollReset: true })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [closeTo, navigate])
  return (
    <>
      <title>{`${title} – ${text.product}`}</title>
      <Link to={closeTo} preventScrollReset className="drawer-shade" aria-hidden="true" tabIndex={-1} />
      <section ref={panel} aria-labelledby="drawer-title" className="drawer">
        <div className="flex items-start justify-between gap-4 lg:sticky lg:top-0 lg:z-10 lg:border-b lg:border-line lg:bg-white lg:px-6 lg:py-3">
          <div className="min-w-0">
            <Breadcrumb above={above} here={here} />
            <h1 ref={head} id="drawer-title" tabIndex={-1} className="text-h1 font-semibold">
              {title}
            </h1>
          </div>
          <Link to={closeTo} preventScrollReset className="inline-flex min-h-11 shrink-0 items-center gap-1">
            <Icon name="close" />
            {text.close}
          </Link>
        </div>
        <div className="grid grid-cols-1 gap-6 py-4 lg:px-6">{children}</div>
      </section>
    </>
  )
}

/** Each step of the drill is a new page: the reader starts at its title. Back stays where it was. */
function useStepStart() {
  const panel = useRef<HTMLElement>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const { pathname, search } = useLocation()
  const isBack = useNavigationType() === 'POP'
  const step = `${pathname} ${new URLSearchParams(search).get(PAGE_PARAM) ?? ''}`
  const shown = useRef('')
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    head.current?.focus({ preventScroll: true })
    if (isBack || !panel.current) return
    // On a phone the panel is the page, and the page scrolls.
    if (getComputedStyle(panel.current).position === 'fixed') panel.current.scrollTop = 0
    else panel.current.scrollIntoView()
  }, [step, isBack])
  return { panel, head }
}

/** The parent's content: out of reach of keyboard and reader while a drawer lies over it. */
export function DrawerUnder({ covered, children }: { covered: boolean; children: ReactNode }) {
  return (
    <div className={covered ? 'drawer-under' : undefined} inert={covered}>
      <Covered value={covered}>{children}</Covered>
    </div>
  )
}
