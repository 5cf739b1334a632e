import { text } from '../page-text.vi.ts'
import { caseAt, LIST } from './address.ts'

/** What stands above a page on which something is done to a record. */
export function aboveDeed({ id, code }: { id: string; code: string }) {
  return [
    { label: text.title, to: LIST },
    { label: code, to: caseAt(id) },
  ]
}
