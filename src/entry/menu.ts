import type { Role } from '#platform/scope/index.ts'
import type { MenuItem } from '#ui/navigation/navigation.tsx'
import { text } from './text.vi.ts'

type Item = MenuItem & { roles: readonly Role[] }

const everybody = [
  'commune-officer',
  'province-specialist',
  'accountant',
  'auditor',
] as const satisfies readonly Role[]

/** The whole menu in the order of ux.md §3.1; only what exists, and of that what the person's roles open. */
const items: readonly Item[] = [
  { to: '/viec', label: text.menu.work, icon: 'case', roles: ['commune-officer', 'province-specialist'] },
  {
    to: '/giao-ban',
    label: text.menu.briefing,
    icon: 'briefing',
    roles: [...everybody, 'deputy-secretary'],
  },
  {
    to: '/bao-cao/doi-chieu',
    label: text.menu.check,
    icon: 'check',
    roles: ['province-specialist', 'deputy-secretary', 'auditor'],
  },
  { to: '/an-sinh/ho-tro', label: text.menu.support, icon: 'heart', roles: everybody },
  { to: '/ho', label: text.menu.households, icon: 'home', roles: ['commune-officer', 'province-specialist'] },
  { to: '/an-sinh/ho-tro', label: text.menu.lookUp, icon: 'search', roles: ['deputy-secretary'] },
  {
    to: '/danh-muc',
    label: text.menu.reference,
    icon: 'book',
    roles: everybody,
    children: [
      { to: '/danh-muc', label: text.menu.places },
      { to: '/danh-muc/to-chuc', label: text.menu.bodies },
    ],
  },
  { to: '/quan-tri/tai-khoan', label: text.menu.administration, icon: 'settings', roles: ['administrator'] },
]

export function menuOf(held: readonly Role[]): MenuItem[] {
  const shown = items.filter((item) => item.roles.some((role) => held.includes(role)))
  const first = shown.filter((item, n) => shown.findIndex((other) => other.to === item.to) === n)
  return first.map(({ roles: _, ...item }) => item)
}

/** Where each role's day begins. */
export function homeOf(held: readonly Role[]): string {
  if (held.includes('deputy-secretary')) return '/giao-ban'
  if (held.includes('commune-officer') || held.includes('province-specialist')) return '/viec'
  if (held.includes('administrator')) return '/quan-tri/tai-khoan'
  return '/giao-ban'
}
