export type Qualifier = 'exact' | 'more-than' | 'nearly' | 'about' | 'at-least' | 'at-most' | 'less-than'
export type Verdict = 'confirmed' | 'refuted' | 'no-data' | 'unclear'

/** "khoảng" reaches this far on both sides. */
const ABOUT = 0.05
/** "hơn N" and "gần N" reach at most this far, however round N is. */
const ROUND_AT_MOST = 0.1
/** "hơn 37" must leave room for 38. */
const LEAST_ALLOWANCE = 2

/** The place of the last digit that is not nought: 318 → 1, 2.500 → 100, 12,5 → 0,1. */
function lastPlace(value: number): number {
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1]?.length ?? 0)
  let place = 1
  while (value !== 0 && value % (place * 10) === 0) place *= 10
  return place
}

/** How far beyond N "hơn N" may still lie (not itself included). */
export function allowance(stated: number, counted: boolean): number {
  const allowed = Math.min(lastPlace(stated), stated * ROUND_AT_MOST)
  return counted ? Math.max(allowed, LEAST_ALLOWANCE) : allowed
}

/** Whether what is recorded bears out what is said; `counted` for things counted one by one, not money or rates. */
export function holds(qualifier: Qualifier, stated: number, recorded: number, counted: boolean): boolean {
  switch (qualifier) {
    case 'exact':
      return recorded === stated
    case 'more-than':
      return stated < recorded && recorded < stated + allowance(stated, counted)
    case 'nearly':
      return stated - allowance(stated, counted) < recorded && recorded < stated
    case 'about':
      return Math.abs(recorded - stated) <= stated * ABOUT
    case 'at-least':
      return recorded >= stated
    case 'at-most':
      return recorded <= stated
    case 'less-than':
      return recorded < stated
  }
}

/**
 * A round way to say a figure that never contradicts it: 2.146 → more than 2.100. Stays exact where rounding would say little or
 * the wrong thing.
 */
export function roundly(value: number, counted: boolean): { qualifier: Qualifier; value: number } {
  const place = 10 ** Math.max(0, String(Math.trunc(value)).length - 2)
  const rounded = Math.floor(value / place) * place
  const said = rounded !== value && holds('more-than', rounded, value, counted)
  return said ? { qualifier: 'more-than', value: rounded } : { qualifier: 'exact', value }
}
