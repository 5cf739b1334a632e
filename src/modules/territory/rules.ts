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

/**
 * Letters for the squares of one tile map: the initials, and more of a word where units would share them
 * ("Nam Đàn" NaĐ, "Nghĩa Đàn" NgĐ), four at most. Units of the very same name stay alike.
 */
export function abbreviationsOf(names: readonly string[]): string[] {
  const forms = names.map(formsOf)
  const count = (nth: number) => Map.groupBy(forms, (one) => one[nth] ?? '')
  const shared = (forms[0] ?? []).map((_, nth) => count(nth))
  return forms.map((own) => own.find((form, nth) => shared[nth]?.get(form)?.length === 1) ?? own[0] ?? '')
}

/** From the shortest: initials, then two and three letters of the first word, then of the last, then its last letter, then four of the first. */
function formsOf(name: string): string[] {
  const words = name.split(/\s+/)
  const cut = (first: number, last: number) =>
    words
      .map((word, nth) => {
        const length = nth === 0 ? first : nth === words.length - 1 ? last : 1
        return word.charAt(0).toUpperCase() + word.slice(1, length)
      })
      .join('')
      .slice(0, 4)
  return [
    cut(1, 1).slice(0, 3),
    cut(2, 1),
    cut(3, 1),
    cut(1, 2),
    cut(1, 3),
    cut(1, 1).slice(0, 3) + name.slice(-1),
    cut(4, 1),
  ]
}
