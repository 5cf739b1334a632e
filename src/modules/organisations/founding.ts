import type { z } from 'zod'
import { notFound } from '#platform/module/index.ts'
import { nearestCommittee } from './bodies.sql.ts'
import { checkStanding, type Ordering } from './bodies.ts'
import type { foundBodyInput } from './inputs.ts'
import { refuse } from './refusals.ts'
import { holdsOn, standsAt } from './rules.ts'
import { type Level, organisationWords } from './text.vi.ts'

// What a founding asks before a row is written.

type Input = z.output<typeof foundBodyInput>

export async function findUnit(work: Ordering, { place, fromDay }: Input) {
  const unit = await work.db
    .selectFrom('territory.place')
    .select(['id', 'kind', 'name', 'level', 'from_day', 'to_day'])
    .$narrowType<{ level: Exclude<Level, 'base'> }>()
    .where('id', '=', place)
    .executeTakeFirst()
  if (!unit) throw notFound()
  if (!holdsOn(fromDay, unit)) {
    const name = `${unit.kind} ${unit.name}`
    throw refuse('invalid', 'place-not-of-the-day', [name, fromDay], { field: 'place' })
  }
  return unit
}

export function checkKind({ organisation, kind, name }: Input, level: Level): void {
  if (kind !== 'committee') {
    if (kind === 'workplace' && organisation !== 'union')
      throw refuse('invalid', 'only-union-at-work', [], { field: 'kind' })
    if (!name) throw refuse('invalid', 'name-missing', [], { field: 'name' })
    return
  }
  if (standsAt(organisation, level)) return
  throw organisation === 'union'
    ? refuse('invalid', 'no-union-in-commune', [], { field: 'place' })
    : refuse('invalid', 'not-of-a-level', [organisationWords[organisation]], { field: 'kind' })
}

/** One body of an organisation at a place at a time. */
export async function checkAlone(work: Ordering, { organisation, place, fromDay }: Input): Promise<void> {
  const rows = await work.db
    .selectFrom('organisations.body')
    .select(['name', 'from_day', 'to_day'])
    .where((row) => row.and({ place_id: place, organisation, kind: 'committee' }))
    .execute()
  const standing = rows.find((row) => row.to_day === null || row.to_day >= fromDay)
  if (standing) throw refuse('conflict', 'committee-stands', [standing.name], { field: 'place' })
}

/** As given, else the nearest above; the Front's own bodies stand on their own line only. */
export async function findParents(work: Ordering, input: Input) {
  const { organisation, kind, place, fromDay: day } = input
  if (input.parent) await checkStanding(work, input.parent, day, 'parent')
  if (input.frontParent) await checkStanding(work, input.frontParent, day, 'frontParent')
  const below = kind === 'committee'
  const own = input.parent ?? (await nearestCommittee(work.db, { organisation, place, day, below }))
  const front =
    organisation === 'front'
      ? null
      : (input.frontParent ??
        (await nearestCommittee(work.db, { organisation: 'front', place, day, below: false })))
  return [
    ...(own === null ? [] : [{ line: 'own' as const, parent: own }]),
    ...(front === null ? [] : [{ line: 'front' as const, parent: front }]),
  ]
}
