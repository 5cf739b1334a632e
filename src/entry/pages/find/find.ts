import { standingOf } from '#entry/frame.ts'
import { menuOf } from '#entry/menu.ts'
import { findHouseholds } from '#modules/people/index.ts'
import { findSupports } from '#modules/support/index.ts'
import { findPlaces } from '#modules/territory/index.ts'
import { formatDay } from '#platform/i18n/format.ts'
import type { Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { matching } from '#ui/picker/match.ts'
import type { text } from './text.vi.ts'

type Hit = { to: string; label: string; hint: string }
export type Group = { name: keyof typeof text.groups; hits: Hit[]; total: number; all?: string }

/** More of one kind are in its own list. */
const shown = 8

/** One search over what the person may open: menu, households, records of help, units. */
export async function findAll(reading: Reading, typed: string): Promise<Group[]> {
  const standing = await standingOf(reading)
  const menu = menuOf(standing.map(({ role }) => role)).flatMap(({ children, ...item }) => children ?? [item])
  const inMenu = matching(menu, typed, shown).map(({ to, label }) => ({ to, label, hint: '' }))
  const places = await allowed(findPlaces(reading, { text: typed, limit: shown }))
  const households = await allowed(findHouseholds(reading, { text: typed }))
  const supports = await allowed(findSupports(reading, { text: typed, limit: shown }))
  const search = `?${new URLSearchParams({ [SEARCH_PARAM]: typed })}`
  const groups: Group[] = [
    { name: 'menu', hits: inMenu, total: inMenu.length },
    {
      name: 'households',
      hits: (households?.households ?? []).map(({ id, headName, hamlet, place }) => ({
        to: `/ho/${id}`,
        label: headName,
        hint: [hamlet, place.name].join(', '),
      })),
      total: households?.total ?? 0,
      all: `/ho${search}`,
    },
    {
      name: 'supports',
      hits: (supports ?? []).map(({ id, code, recipient, place, day }) => ({
        to: `/an-sinh/ho-tro/${id}`,
        label: [code, recipient].filter(Boolean).join(' · '),
        hint: `${place}, ${formatDay(day)}`,
      })),
      total: supports?.length ?? 0,
      all: `/an-sinh/ho-tro${search}`,
    },
    {
      name: 'places',
      hits: (places ?? []).map(({ id, label, district }) => ({
        to: `/danh-muc/${id}`,
        label,
        hint: district ?? '',
      })),
      total: places?.length ?? 0,
    },
  ]
  return groups
    .filter(({ total }) => total > 0)
    .map((group) => ({ ...group, hits: group.hits.slice(0, shown) }))
}

/** What the person's roles do not open is not searched. */
async function allowed<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'forbidden') return null
    throw error
  }
}
