/** Names that every address shares, so that a link opens the same view for anyone. */
export const SHARED_PARAMS = { unit: 'don-vi', period: 'ky', map: 'ban-do' } as const
export const PAGE_PARAM = 'trang'
export const SORT_PARAM = 'xep'
export const SEARCH_PARAM = 'tim'

/** The same address with some parts changed; null takes a part out. */
export function withParams(search: string, changes: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  const text = params.toString()
  return text === '' ? '?' : `?${text}`
}

/** The other parts of an address, to be carried by a GET form's hidden boxes. */
export function otherParams(search: string, own: readonly string[]): [string, string][] {
  return [...new URLSearchParams(search)].filter(([name]) => !own.includes(name) && name !== PAGE_PARAM)
}
