/** Boxes of the search: its words, its button, and what it found, which goes along with every try. */
export const SEARCHED = '_searched'
export const SEARCH = '_search'
export const FOUND = '_found'

/** The answer that shows what was found is no problem of the form. */
export const FOUND_CODE = 'people/found'

/** A choice of the list: enough beside the name to tell twins apart. */
export type Found = { value: string; label: string; hint?: string }

const isFound = (one: unknown): one is Found =>
  typeof one === 'object' && one !== null && 'value' in one && 'label' in one

/** What the last search found: of this answer, or as the form carried it along. */
export function foundIn(details: unknown, carried: string | undefined): Found[] | null {
  if (Array.isArray(details)) return details.filter(isFound)
  if (!carried) return null
  try {
    const read: unknown = JSON.parse(carried)
    return Array.isArray(read) ? read.filter(isFound) : null
  } catch {
    return null
  }
}
