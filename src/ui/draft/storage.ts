/**
 * What is being typed, kept in the browser until the server has accepted it. A session that ends or a fault of
 * the server loses nothing. Drafts carry the account they belong to and go by themselves after a week.
 */

const PREFIX = 'giaoban-draft:'
const DAYS_KEPT = 7

export type Draft = { at: string; sent: boolean; values: Record<string, string[]> }

/** Part of Storage, so that the rules can be tested without a browser. */
export type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function draftKey(owner: string, name: string): string {
  return `${PREFIX}${owner}:${name}`
}

export function readDraft(box: Box, key: string): Draft | null {
  const text = box.getItem(key)
  if (!text) return null
  try {
    const draft: unknown = JSON.parse(text)
    return isDraft(draft) ? draft : null
  } catch {
    return null
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'at' in value && 'sent' in value && 'values' in value
}

/** False when the machine has no room; the form goes on without a net. */
export function keepDraft(box: Box, key: string, draft: Draft): boolean {
  try {
    box.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Not accepted after all (refused, fault, session ended): the draft stays. */
export function holdDrafts(box: Box): void {
  for (const key of draftKeys(box)) {
    const draft = readDraft(box, key)
    if (draft?.sent) keepDraft(box, key, { ...draft, sent: false })
  }
}

/** After a sent form led somewhere else, it was accepted. Old drafts go too. */
export function sweepDrafts(box: Box, now: Date): void {
  for (const key of draftKeys(box)) {
    const draft = readDraft(box, key)
    const isOld = draft && now.getTime() - Date.parse(draft.at) > DAYS_KEPT * 86_400_000
    if (!draft || draft.sent || isOld) box.removeItem(key)
  }
}

/** Signing out: the next person at this machine is another one. */
export function dropDrafts(box: Box, owner: string): void {
  for (const key of draftKeys(box)) if (key.startsWith(draftKey(owner, ''))) box.removeItem(key)
}

function draftKeys(box: Box): string[] {
  const keys = Array.from({ length: box.length }, (_, index) => box.key(index))
  return keys.filter((key): key is string => key?.startsWith(PREFIX) ?? false)
}

type Kept = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Never passwords, files or fields marked as secret; of the hidden boxes only the picker's. */
export function keptFields(form: HTMLFormElement): Kept[] {
  return [...form.querySelectorAll<Kept>('input[name], select[name], textarea[name]')].filter(
    (field) =>
      !['password', 'file', 'submit'].includes(field.type) &&
      !field.hasAttribute('data-secret') &&
      (field.type !== 'hidden' || field.hasAttribute('data-kept')),
  )
}

export function valuesOf(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const field of keptFields(form)) {
    const list = values[field.name] ?? []
    values[field.name] = !isTick(field) || field.checked ? [...list, field.value] : list
  }
  return values
}

function isTick(field: Kept): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

/** Puts the values back and tells the page's scripts about it. */
export function fillForm(form: HTMLFormElement, values: Record<string, string[]>): void {
  const left = structuredClone(values)
  const first = keptFields(form)
  fill(first, left)
  // Boxes that a page draws only for a value put back (the people that a search had found) come a moment later.
  setTimeout(() =>
    fill(
      keptFields(form).filter((field) => !first.includes(field)),
      left,
    ),
  )
}

function fill(fields: Iterable<Kept>, left: Record<string, string[]>): void {
  for (const field of fields) {
    const list = left[field.name]
    if (!list) continue
    if (isTick(field)) field.checked = list.includes(field.value)
    else field.value = list.shift() ?? field.value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
