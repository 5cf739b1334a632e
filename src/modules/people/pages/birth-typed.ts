import type { Household } from '../queries/get-household.ts'

/** The three boxes of a remembered day as one text: "12/3/1979", or "1979" where only the year is known. */
export function birthTyped(fields: URLSearchParams, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map(
    (part) => fields.get(`${name}.${part}`)?.trim() ?? '',
  )
  if (!day && !month) return year ?? ''
  return `${day}/${month}/${year}`
}

/** And back into the boxes. */
export function birthBoxes(name: string, { year, day }: Household['persons'][number]['birth']) {
  const [, month, date] = day?.split('-').map(Number) ?? []
  return {
    [`${name}.day`]: String(date ?? ''),
    [`${name}.month`]: String(month ?? ''),
    [`${name}.year`]: String(year ?? ''),
  }
}
