import { sql } from 'kysely'
import type { FactReader } from '#platform/indicators/figures.sql.ts'
import { type Period, parsePeriod, reportingPeriod } from '#platform/indicators/period.ts'
import { notFound } from '#platform/module/index.ts'
import type { Freeze } from './freeze.sql.ts'
import { type DeclaredPeriod, declaredOf } from './periods.ts'

/** What stands about periods: those declared, the latest days first, and the freezing of each page. */
type Standing = { declared: DeclaredPeriod[]; freezes: ReadonlyMap<string, Freeze> }

/** Page, drawer and picker of one request ask for the same: its snapshot does not move. */
const asked = new WeakMap<FactReader, Promise<Standing>>()

export function readStanding(db: FactReader): Promise<Standing> {
  const known = asked.get(db) ?? read(db)
  asked.set(db, known)
  return known
}

type Read = { db: FactReader; platform: { pool: object } }

const latest = new WeakMap<object, { standing: Standing; at: number }>()
/** How late a frozen page may hear of a period declared since, in its picker; of itself it has nothing to hear any more. */
const LATE_MS = 10_000

/** For a page: one that is frozen stays so for ever, and does not ask each time. */
export async function standingFor({ db, platform }: Read, page: string): Promise<Standing> {
  const last = latest.get(platform.pool)
  if (last && Date.now() - last.at < LATE_MS && last.standing.freezes.has(page)) return last.standing
  const standing = await readStanding(db)
  latest.set(platform.pool, { standing, at: Date.now() })
  return standing
}

type Row = { id: string; at: Date; by: string } & (
  | { page: null; calendar: string; from_day: string; to_day: string; cutoff_day: string; basis: string }
  | { page: string; watermark: number }
)

/** A few rows a quarter each, in one round trip. */
async function read(db: FactReader): Promise<Standing> {
  const { rows } = await sql<Row>`
    select id, null as page, null::bigint as watermark, declared_at as at, declared_by as by,
      calendar, from_day, to_day, cutoff_day, basis from briefings.reporting_period
    union all
    select id, page, watermark, frozen_at, frozen_by, null, null, null, null, null from briefings.freeze
    order by to_day desc nulls last, at desc`.execute(db)
  const freezes = rows.flatMap((row) =>
    row.page === null
      ? []
      : [[row.page, { ...row, frozen_at: row.at, frozen_by: row.by }] satisfies [string, Freeze]],
  )
  return { declared: rows.flatMap(declaredIn), freezes: new Map(freezes) }
}

function declaredIn(row: Row): DeclaredPeriod[] {
  const calendar = row.page === null ? parsePeriod(row.calendar) : null
  if (row.page !== null || !calendar) return []
  const { id, from_day, to_day, cutoff_day: cutoff, basis, at: declaredAt, by: declaredBy } = row
  const period = reportingPeriod(calendar, from_day, to_day)
  return [{ id, period, cutoff, basis, declaredAt, declaredBy }]
}

/** A reporting period that nobody declared is not there: no figure may call itself of one. */
export async function requireDeclared(db: FactReader, period: Period): Promise<DeclaredPeriod> {
  const found = declaredOf((await readStanding(db)).declared, period)
  if (!found) throw notFound()
  return found
}
