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

const newestFirst = (declared: readonly DeclaredPeriod[]) =>
  [...declared].sort((a, b) => b.declaredAt.getTime() - a.declaredAt.getTime())
