import { Link, NavLink, useLocation } from 'react-router'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type MenuItem = {
  to: string
  label: string
  icon: IconName
  /** Shown under the item while one of its pages is open. */
  children?: readonly { to: string; label: string }[]
}

/** On phones: four items and "Thêm". */
const ON_PHONE = 4

/** Left column: words and icons side by side on wide screens, under each other from 768 to 1279 px. */
export function Navigation({ items }: { items: readonly MenuItem[] }) {
  return (
    <nav
      aria-label={text.mainMenu}
      className="hidden bg-white md:block md:border-r md:border-line"
      data-screen-only
    >
      <ul className="sticky top-0 grid gap-1 p-2 xl:p-3">
        {items.map((item) => (
          <Item key={item.to} item={item} />
        ))}
      </ul>
    </nav>
  )
}

const ITEM =
  'flex min-h-11 flex-col items-center justify-center gap-1 rounded px-1 py-2 text-center text-small no-underline xl:flex-row xl:justify-start xl:gap-3 xl:px-3 xl:text-left xl:text-body'

function Item({ item }: { item: MenuItem }) {
  const { pathname } = useLocation()
  const isOpen = pathname === item.to || pathname.startsWith(`${item.to}/`)
  return (
    <li>
      <NavLink to={item.to} className={({ isActive }) => `${ITEM} ${lookOf(isActive)}`}>
        <Icon name={item.icon} />
        {item.label}
      </NavLink>
      {isOpen && item.children && (
        <ul className="text-center text-small xl:pl-11 xl:text-left xl:text-body">
          {item.children.map((child) => (
            <li key={child.to}>
              <NavLink
                to={child.to}
                end
                className={({ isActive }) =>
                  `block py-1.5 no-underline ${isActive ? 'font-semibold text-ink' : ''}`
                }
              >
                {child.label}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function lookOf(isActive: boolean): string {
  return isActive ? 'bg-action-tint font-semibold text-action' : 'text-ink hover:bg-page hover:text-ink'
}

/** What has pages under it opens from "Thêm", where they stand too. */
function shownOnPhone(items: readonly MenuItem[]): readonly MenuItem[] {
  const plain = items.filter(({ children }) => !children)
  return plain.length === items.length && items.length <= ON_PHONE + 1 ? items : plain.slice(0, ON_PHONE)
}

/** Bottom bar of phones. The rest opens upward in a plain details element. */
export function BottomBar({ items }: { items: readonly MenuItem[] }) {
  const { pathname } = useLocation()
  if (items.length === 0) return null
  const shown = shownOnPhone(items)
  const rest = items.filter((item) => !shown.includes(item))
  return (
    <nav
      aria-label={text.mainMenu}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line-strong bg-white md:hidden"
      data-screen-only
    >
      {shown.map((item) => (
        <NavLink
          key={item.to}
          to={item.to}
          className={({ isActive }) =>
            `flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center px-0.5 py-1 text-center text-small/5 no-underline ${lookOf(isActive)}`
          }
        >
          <Icon name={item.icon} />
          {item.label}
        </NavLink>
      ))}
      {rest.length > 0 && (
        // Another page, another details: it closes by itself.
        <details key={pathname} className="flex-1">
          <summary className="flex min-h-14 list-none flex-col items-center justify-center text-small/5">
            <Icon name="menu" />
            {text.more}
          </summary>
          <ul className="absolute inset-x-0 bottom-full max-h-[70vh] overflow-y-auto border-t border-line-strong bg-white p-2 shadow-panel">
            {rest.map((item) => (
              <li key={item.to}>
                <Link
                  to={item.to}
                  className="flex min-h-11 items-center gap-3 px-3 py-2 text-ink no-underline"
                >
                  <Icon name={item.icon} />
                  {item.label}
                </Link>
                {item.children?.slice(1).map((child) => (
                  <Link
                    key={child.to}
                    to={child.to}
                    className="flex min-h-11 items-center pl-11 text-ink no-underline"
                  >
                    {child.label}
                  </Link>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  )
}
