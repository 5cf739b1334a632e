import { type Period, parsePeriod, reportingPeriod } from '#platform/indicators/period.ts'
import { notFound, type ReadHandle } from '#platform/module/index.ts'
import { type DeclaredPeriod, declaredOf } from './periods.ts'

type Handle = Pick<ReadHandle<'briefings', never>, 'selectFrom'>

/** Every declaration, the latest days first. */
export async function readDeclared(db: Handle): Promise<DeclaredPeriod[]> {
  const rows = await db
    .selectFrom('briefings.reporting_period')
    .selectAll()
    .orderBy('to_day', 'desc')
    .orderBy('declared_at', 'desc')
    .execute()
  return rows.flatMap(({ id, calendar, from_day, to_day, cutoff_day, basis, declared_at, declared_by }) => {
    const on = parsePeriod(calendar)
    if (!on) return []
    const period = reportingPeriod(on, from_day, to_day)
    return [{ id, period, cutoff: cutoff_day, basis, declaredAt: declared_at, declaredBy: declared_by }]
  })
}

/** A reporting period that nobody declared is not there: no figure may call itself of one. */
export async function requireDeclared(db: Handle, period: Period): Promise<DeclaredPeriod> {
  const found = declaredOf(await readDeclared(db), period)
  if (!found) throw notFound()
  return found
}
