import { words } from './text.vi.ts'

export type Named = { kind: string; name: string; toDay: string | null }

/** "Thị trấn Diễn Châu (đến 11/2024)"; a unit of today stands without a mark. */
export function labelOf({ kind, name, toDay }: Named): string {
  const full = `${kind} ${name}`
  return toDay === null ? full : `${full} ${words.until(toDay)}`
}

type Dated = { from_day: string; to_day: string | null }

/** Whether a mark from that day on would stand beside one of the same kind. */
export function overlaps(from: string, marks: readonly Dated[]): Dated | undefined {
  return marks.find((mark) => mark.to_day === null || mark.to_day >= from)
}

/** At most three letters for a square of a tile map: "Mường Lống" → "ML". */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3)
}
