import { formatCount, formatDay, formatDong } from '#platform/i18n/format.ts'
import type { MatterField } from './rules.ts'
import { classWords, houseWorkWords, programmeWords } from './text.vi.ts'

const named: Partial<Record<string, Record<string, string>>> = {
  programme: programmeWords,
  work: houseWorkWords,
  declaredClass: classWords,
}

/** A value of a record as a person reads it, for histories and conflicts. */
export function sayValue(field: MatterField | string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map(sayPart).join('; ') || '—'
  if (typeof value === 'number') return field === 'amount' ? formatDong(value) : formatCount(value)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text)
  return named[field]?.[text] ?? text
}

/** One giver of a house, or one kind of goods. */
function sayPart(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part)
  if ('source' in part && 'amount' in part) return `${part.source} ${formatDong(Number(part.amount))}`
  if ('item' in part && 'quantity' in part) return `${part.item} ${formatCount(Number(part.quantity))}`
  return ''
}
