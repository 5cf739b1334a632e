import { sql } from 'kysely'
import type { FactReader } from '#platform/indicators/figures.sql.ts'
import type { Indicator } from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import { periodOf } from '#platform/indicators/period.ts'
import type { ReadHandle } from '#platform/module/index.ts'
import { catalogue } from './catalogue.ts'
import { figuresOf, sameValue, type Value } from './figures.ts'
import { type Freeze, leaves, readFrozen } from './freeze.sql.ts'

/** A figure (or the share of one body at one place in it) that is not what the facts give at the watermark. */
export type FrozenDifference = {
  page: string
  indicator: string
  period: string
  leaf: { body: number; place: number } | null
  frozen: Value
  recounted: Value
}

/**
 * A freezing that is not what its line in the history tells; 'missing': the line stands alone, 'untold': no line tells of it,
 * 'open': days that it froze take late entries without a reason again.
 */
export type DifferingFreeze = { page: string; fault: 'missing' | 'untold' | 'changed' | 'open' }

type Handle = Pick<ReadHandle<'briefings', never>, 'selectFrom'> & FactReader

/** Counts everything that was ever frozen anew, from the facts at its watermark. For who may read every fact. */
export async function findFrozenDifferences(db: Handle): Promise<FrozenDifference[]> {
  const freezes = await db.selectFrom('briefings.freeze').selectAll().orderBy('page').execute()
  const differences: FrozenDifference[] = []
  for (const freeze of freezes) {
    differences.push(...(await differingFigures(db, freeze)), ...(await differingLeaves(db, freeze)))
  }
  return differences
}

async function differingFigures(db: Handle, freeze: Freeze): Promise<FrozenDifference[]> {
  const stored = await readFrozen(db, freeze)
  const { indicators, periods } = namedIn(stored)
  const reader = { db }
  const counted = await figuresOf(reader, indicators, periods, { watermark: freeze.watermark })
  const recounted = new Map(counted.map((one) => [`${one.indicator} ${one.period}`, one]))
  const kept = new Set(stored.map(({ indicator, period }) => `${indicator} ${period}`))
  const { page } = freeze
  return [
    ...stored.flatMap(({ indicator, period, value, records }) => {
      const again = recounted.get(`${indicator} ${period}`)
      if (again && sameValue(again.value, value) && again.records === records) return []
      return [{ page, indicator, period, leaf: null, frozen: value, recounted: again?.value ?? null }]
    }),
    ...counted
      .filter(({ indicator, period }) => !kept.has(`${indicator} ${period}`))
      .map(({ indicator, period, value }) => ({
        page,
        indicator,
        period,
        leaf: null,
        frozen: null,
        recounted: value,
      })),
  ]
}

/** What the freezing counted: its indicators that still exist, its periods. */
function namedIn(stored: readonly { indicator: string; period: string }[]): {
  indicators: Indicator[]
  periods: Period[]
} {
  const codes = new Set(stored.map(({ indicator }) => indicator))
  const periods = new Set(stored.map(({ period }) => period))
  return {
    indicators: [...codes].flatMap((code) => catalogue.get(code) ?? []),
    periods: [...periods].map(periodOf),
  }
}

type LeafRow = {
  indicator: string
  period: string
  body: number
  place: number
  frozen: number | null
  recounted: number | null
}

async function differingLeaves(db: Handle, { id, page, watermark }: Freeze): Promise<FrozenDifference[]> {
  const { indicators, periods } = namedIn(
    await db
      .selectFrom('briefings.frozen_figure')
      .select(['indicator', 'period'])
      .where('freeze_id', '=', id)
      .execute(),
  )
  const parts = indicators
    .filter(({ kind }) => kind !== 'rate')
    .flatMap((indicator) => periods.map((period) => leaves(indicator, period, { watermark })))
  if (parts.length === 0) return []
  const { rows } = await sql<LeafRow>`
    with again as (${sql.join(parts, sql` union all `)}),
      stored as (select * from briefings.frozen_leaf where freeze_id = ${id})
    select coalesce(s.indicator, a.indicator) as indicator, coalesce(s.period, a.period) as period,
      coalesce(s.body_id, a.body_id) as body, coalesce(s.place_id, a.place_id) as place, s.value as frozen, a.value as recounted
    from stored s full join again a using (indicator, period, body_id, place_id)
    where (s.value, s.records) is distinct from (a.value, a.records)`.execute(db)
  return rows.map(({ indicator, period, body, place, frozen, recounted }) => ({
    page,
    indicator,
    period,
    leaf: { body, place },
    frozen,
    recounted,
  }))
}

/** Holds every freezing against the history: who, when, at which watermark, and the days that it closed. */
export async function findDifferingFreezes(db: Pick<Handle, 'getExecutor'>): Promise<DifferingFreeze[]> {
  const { rows } = await sql<DifferingFreeze>`
    with told as (
      select substring(subject from length('briefing ') + 1) as page, actor_name, (after->>'watermark')::bigint as watermark, recorded_at
      from audit.entry where deed = 'briefings/freeze-briefing')
    select page, case when f.id is null then 'missing' when t.actor_name is null then 'untold' else 'changed' end as fault
    from briefings.freeze f full join told t using (page)
    where (f.watermark, f.frozen_by, f.frozen_at) is distinct from (t.watermark, t.actor_name, t.recorded_at)
    union
    select f.page, 'open' from briefings.freeze f join briefings.frozen_figure g on g.freeze_id = f.id
    where not exists (select from counted.frozen c where c.period = g.period and c.frozen_at = f.frozen_at)
    order by page, fault`.execute(db)
  return rows
}
