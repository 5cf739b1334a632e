import { declaredOf } from '#modules/briefings/periods.ts'
import { readStanding } from '#modules/briefings/standing.sql.ts'
import { kindOf, type Period, periodInFull } from '#platform/indicators/period.ts'
import { UsageError } from './arguments.ts'
import type { OwnerHandle } from './database.ts'
import { words } from './text.vi.ts'

/** A reporting period is one only once somebody declared it; days of one's own are asked for as a range. */
export async function requireDeclaredPeriod(db: OwnerHandle, period: Period): Promise<void> {
  if (kindOf(period) !== 'reporting' || declaredOf((await readStanding(db)).declared, period)) return
  throw new UsageError(words.undeclared(periodInFull(period)))
}
