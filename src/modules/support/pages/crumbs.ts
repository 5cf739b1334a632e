import { text } from '../page-text.vi.ts'
import { caseAt, LIST } from './address.ts'

/** The way from the list over the record to what is done there. */
export function crumbsTo({ id, code }: { id: string; code: string }, label: string) {
  return [{ label: text.title, to: LIST }, { label: code, to: caseAt(id) }, { label }]
}
