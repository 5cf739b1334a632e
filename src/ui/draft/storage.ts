/**
 * What is being typed, kept in the browser until the server has accepted it: a session that ends, a fault of the server or a
 * power cut loses nothing. Drafts carry the account they belong to and go by themselves after a week.
 */

const DAYS_KEPT = 7

export type Draft = { at: string; sent: boolean; values: Record<string, string[]> }

export function draftKey(owner: string, name: string): string {
  return `${owner}:${name}`
}

/** Null where the browser forbids keeping: the form goes on without a net. */
export async function readDraft(key: string): Promise<Draft | null> {
  const draft = await inStore<unknown>('readonly', (store) => store.get(key)).catch(() => null)
  return isDraft(draft) ? draft : null
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'at' in value && 'sent' in value && 'values' in value
}

/** False when the machine has no room; the form goes on without a net. */
export function keepDraft(key: string, draft: Draft): Promise<boolean> {
  return inStore('readwrite', (store) => store.put(draft, key)).then(
    () => true,
    () => false,
  )
}

/** Not accepted after all (refused, fault, session ended): the draft stays. */
export const holdDrafts = () => changeAll((_, draft) => held(draft))
export const held = (draft: Draft): Draft => (draft.sent ? { ...draft, sent: false } : draft)

/** After a sent form led somewhere else, it was accepted. Old drafts go too. */
export const sweepDrafts = (now: Date) => changeAll((_, draft) => swept(draft, now))
export function swept(draft: Draft, now: Date): Draft | null {
  return draft.sent || now.getTime() - Date.parse(draft.at) > DAYS_KEPT * 86_400_000 ? null : draft
}

/** Signing out: the next person at this machine is another one. */
export const dropDrafts = (owner: string) =>
  changeAll((key, draft) => (key.startsWith(draftKey(owner, '')) ? null : draft))

export const dropDraft = (dropped: string) => changeAll((key, draft) => (key === dropped ? null : draft))

async function changeAll(change: (key: string, draft: Draft) => Draft | null): Promise<void> {
  await inStore('readwrite', (store) => {
    const walk = store.openCursor()
    walk.onsuccess = () => {
      const cursor = walk.result
      if (!cursor) return
      const next = isDraft(cursor.value) ? change(String(cursor.key), cursor.value) : null
      if (next === null) cursor.delete()
      else if (next !== cursor.value) cursor.update(next)
      cursor.continue()
    }
    return walk
  }).catch(() => {}) // the browser keeps nothing, so there is nothing to change
}

const STORE = 'drafts'
let opened: Promise<IDBDatabase> | undefined

/** Not localStorage: browsers write that to the disk up to a minute later. 'strict' is on the disk when it says done. */
async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= openStore()
  const base = await opened
  return new Promise((resolve, reject) => {
    const deed = base.transaction(STORE, mode, { durability: 'strict' })
    const asked = act(deed.objectStore(STORE))
    deed.oncomplete = () => resolve(asked.result)
    deed.onabort = () => reject(deed.error)
  })
}

function openStore(): Promise<IDBDatabase> {
  const forget = () => {
    opened = undefined
  }
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('giaoban', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => {
      asked.result.onclose = forget
      resolve(asked.result)
    }
    asked.onerror = () => {
      forget()
      reject(asked.error)
    }
  })
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

/** Puts back what the person has not begun anew while the page was still loading, and tells the page's scripts about it. */
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

function fill(fields: readonly Kept[], left: Record<string, string[]>): void {
  const begun = new Set(fields.filter(isTouched).map(({ name }) => name))
  for (const field of fields) {
    const list = left[field.name]
    if (!list || begun.has(field.name)) continue
    if (isTick(field)) field.checked = list.includes(field.value)
    else field.value = list.shift() ?? field.value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Other than the page brought it. A choice without a default shows its first option. */
function isTouched(field: Kept): boolean {
  if (isTick(field)) return field.checked !== field.defaultChecked
  if (!('options' in field)) return field.value !== field.defaultValue
  const brought = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
  return field.selectedIndex !== Math.max(brought, 0)
}
