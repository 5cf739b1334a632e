import { sql } from 'kysely'
import { addDays } from '#platform/indicators/period.ts'
import { notFound } from '#platform/module/index.ts'
import type { SupportWork } from './checks.ts'
import { refuse } from './refuse.ts'

type Named = {
  body: number
  household?: string | undefined
  person?: string | undefined
  place?: number | undefined
}
type Standing = {
  body: string
  body_from: string
  body_to: string | null
  home: number
  place: string
  place_from: string
  place_to: string | null
  named: boolean
  of_household: boolean
}

/**
 * The place of a help on its day: the recipient's, or the body's for a list. Everything named must lie within the reach;
 * a unit that did not exist on the day is refused with those that stood there then, of which the person takes one.
 */
export async function placeOfHelp(
  work: SupportWork,
  { body, household, person, place }: Named,
  day: string,
): Promise<number> {
  const found = await readStanding(work, { body, household, person })
  if (!found?.named) throw notFound()
  if (!found.of_household) throw refuse('invalid', 'not-of-household', [], { field: 'person' })
  if (day < found.body_from || (found.body_to !== null && day > found.body_to))
    throw refuse('invalid', 'body-not-then', [found.body, day], { field: 'body' })
  const hasEnded = found.place_to !== null && day > found.place_to
  if (!hasEnded && day >= found.place_from) return found.home
  const places = await placesOn(work, found.home, day)
  if (places.some((one) => one.id === place)) return place ?? found.home
  const then = places.map((one) => one.label).join(', ') || '—'
  const more = { field: 'day', details: { places } }
  throw hasEnded
    ? refuse('invalid', 'place-ended', [found.place, addDays(found.place_to ?? day, 1), day, then], more)
    : refuse('invalid', 'place-not-yet', [found.place, found.place_from, day, then], more)
}

async function readStanding(
  { db }: SupportWork,
  { body, household, person }: Named,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select b.name as body, b.from_day as body_from, b.to_day as body_to,
      t.id as home, t.kind || ' ' || t.name as place, t.from_day as place_from, t.to_day as place_to,
      (${household ?? null}::uuid is null or h.id is not null) and (${person ?? null}::uuid is null or p.id is not null) as named,
      h.id is null or p.id is null or p.household_id = h.id as of_household
    from organisations.body b
    left join people.household h on h.id = ${household ?? null}
    left join people.person p on p.id = ${person ?? null}
    join territory.place t on t.id = coalesce(h.place_id, p.place_id, b.place_id)
    where b.id = ${body} and (scope.reaches_all() or b.id = any (scope.bodies()))`.execute(db)
  return rows[0]
}

/** Units of the same level that stood there on the day: those it became, or those it was made from. */
async function placesOn(
  { db }: SupportWork,
  home: number,
  day: string,
): Promise<{ id: number; label: string }[]> {
  const { rows } = await sql<{ id: number; label: string }>`
    select t.id, t.kind || ' ' || t.name as label from territory.place t join territory.place now on now.id = ${home}
    where t.level = now.level and t.from_day <= ${day} and (t.to_day is null or t.to_day >= ${day}) and (
      t.id in (select ancestor_id from scope.place_tree where descendant_id = ${home} and via = 'past')
      or t.id in (select descendant_id from scope.place_tree where ancestor_id = ${home} and via = 'past'))
    order by t.name, t.id`.execute(db)
  return rows
}
