import { calendarOf, type Period } from '#platform/indicators/period.ts'

/** A reporting period as it was declared: its days, and until when records for it are taken in. */
export type DeclaredPeriod = {
  id: string
  period: Period
  /** The last day for entering; freezing comes after it. */
  cutoff: string
  basis: string
  declaredAt: Date
  declaredBy: string
}

/** The declaration that holds for these days: the newest. */
export const declaredOf = (
  declared: readonly DeclaredPeriod[],
  { code }: Period,
): DeclaredPeriod | undefined => newestFirst(declared).find(({ period }) => period.code === code)

/** The next declaration for the same calendar period; it stands, this one stays readable. */
export const replacementOf = (
  declared: readonly DeclaredPeriod[],
  { period, declaredAt }: DeclaredPeriod,
): DeclaredPeriod | undefined =>
  newestFirst(declared).findLast(
    (other) => calendarOf(other.period).code === calendarOf(period).code && other.declaredAt > declaredAt,
  )

type Overlap = { earlier: Period; later: Period; from: string; to: string }

/**
 * Standing periods that share days although their calendar periods share none: a record of those days counts in both.
 * A quarter's days within its half-year's are as they should be.
 */
export function overlapsOf(declared: readonly DeclaredPeriod[]): Overlap[] {
  const standing = declared
    .filter((one) => !replacementOf(declared, one))
    .map(({ period }) => period)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  return standing.flatMap((earlier, nth) =>
    standing.slice(nth + 1).flatMap((later) => {
      const [days, calendar] = [shared(earlier, later), shared(calendarOf(earlier), calendarOf(later))]
      return days && !calendar ? [{ earlier, later, ...days }] : []
    }),
  )
}

function shared(a: Period, b: Period): { from: string; to: string } | null {
  const [, from = ''] = [a.from, b.from].sort()
  const [to = ''] = [a.to, b.to].sort()
  return from <= to ? { from, to } : null
}

const newestFirst = (declared: readonly DeclaredPeriod[]) =>
  [...declared].sort((a, b) => b.declaredAt.getTime() - a.declaredAt.getTime())
