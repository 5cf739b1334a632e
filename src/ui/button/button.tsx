import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { useKey } from '#ui/shell/keys.ts'

const LOOKS = {
  main: 'border-action bg-action text-white hover:bg-action-dark hover:text-white',
  plain: 'border-line-strong bg-white text-action hover:bg-action-tint hover:text-action-dark',
  danger: 'border-error bg-white text-error hover:bg-error-tint hover:text-error',
}

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded border px-4 py-2 font-semibold no-underline max-w-full'

type Look = { look?: keyof typeof LOOKS; icon?: IconName; children: ReactNode }

/** One `main` per page. The words say what happens: "Nộp báo cáo", never "OK". */
export function Button({
  look = 'plain',
  icon,
  children,
  ...native
}: Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  formAction?: string
  disabled?: boolean
  onClick?: () => void
}) {
  return (
    <button
      type="submit"
      {...native}
      data-main={look === 'main' || undefined}
      className={`${SHAPE} ${LOOKS[look]}`}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export function LinkButton({
  look = 'plain',
  icon,
  children,
  to,
  document,
}: Look & { to: string; document?: boolean }) {
  return (
    <Link to={to} reloadDocument={document ?? false} className={`${SHAPE} ${LOOKS[look]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** The button of a list that begins something new; Alt+N presses it. */
export function AddButton({ to, children }: { to: string; children: ReactNode }) {
  const navigate = useNavigate()
  useKey('Alt+N', () => navigate(to))
  return (
    <Link to={to} aria-keyshortcuts="Alt+N" className={`${SHAPE} ${LOOKS.main}`}>
      {children}
    </Link>
  )
}

/** Buttons side by side; under each other on phones. */
export function Buttons({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap" data-screen-only>
      {children}
    </div>
  )
}
