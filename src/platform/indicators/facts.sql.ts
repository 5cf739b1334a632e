import { type RawBuilder, sql } from 'kysely'
import type { Kind } from './indicator.ts'
import type { Period } from './period.ts'
import type { Breakdown, Slice, UnitMap } from './slice.ts'

/** The condition on `counted.fact f` for a slice; the reach is added by the row policy. `always`: closed facts too. */
export function inSlice(slice: Slice, always = false): RawBuilder<boolean> {
  const terms: RawBuilder<unknown>[] = []
  if (always) terms.push(sql`true`)
  else if (slice.watermark === undefined) terms.push(sql`f.until_seq is null`)
  else
    terms.push(
      sql`f.from_seq <= ${slice.watermark} and (f.until_seq is null or f.until_seq > ${slice.watermark})`,
    )
  if (slice.place !== undefined) {
    terms.push(
      sql`f.place_id in (select descendant_id from scope.place_tree where ancestor_id = ${slice.place})`,
    )
  }
  if (slice.placeLevel !== undefined) {
    terms.push(sql`f.place_id in (select id from scope.place where level = ${slice.placeLevel})`)
  }
  if (slice.body !== undefined) terms.push(sql`f.body_id = ${slice.body}`)
  if (slice.organisation !== undefined) {
    terms.push(sql`f.body_id in (select id from scope.body where organisation = ${slice.organisation})`)
  }
  if (slice.level !== undefined)
    terms.push(sql`f.body_id in (select id from scope.body where level = ${slice.level})`)
  return sql<boolean>`${sql.join(terms, sql` and `)}`
}

/** The days whose facts make the figure: a stock is everything up to the last day. */
export function inPeriod(kind: Kind, period: Period): RawBuilder<boolean> {
  return kind === 'stock'
    ? sql<boolean>`f.day <= ${period.to}`
    : sql<boolean>`f.day between ${period.from} and ${period.to}`
}

/** The place a fact is shown under: place id as text, or the line of its level; a looked-up source is `x.source`. */
function placeLine(by: 'district' | 'commune', map: UnitMap): RawBuilder<string> {
  const newest = sql`(select epoch from scope.place where level = 'commune' order by from_day desc limit 1)`
  const on =
    map === 'now'
      ? sql`a.level = 'commune' and a.epoch = ${newest}`
      : by === 'commune'
        ? sql`a.level = 'commune' and t.ancestor_id = t.descendant_id`
        : sql`a.level = 'district' and t.via = 'part'`
  return sql<string>`(select coalesce(min(t.ancestor_id)::text, p.level) from scope.place p left join (scope.place_tree t
    join scope.place a on a.id = t.ancestor_id and ${on}) on t.descendant_id = p.id where p.id = x.source group by p.level)`
}

/** SQL for the key of a breakdown's line over rows `x` whose `source` is what lineSource names. */
export function lineOf(by: Breakdown, map: UnitMap): RawBuilder<string> {
  if (by === 'body') return sql<string>`x.source::text`
  if (by === 'organisation') return sql<string>`(select organisation from scope.body b where b.id = x.source)`
  if (by === 'month') return sql<string>`to_char(x.source, 'YYYY-MM')`
  return placeLine(by, map)
}

/** Column of the facts that the line is computed from. */
export function lineSource(by: Breakdown): 'place_id' | 'body_id' | 'day' {
  return by === 'month' ? 'day' : by === 'district' || by === 'commune' ? 'place_id' : 'body_id'
}
