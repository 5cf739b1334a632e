import {
  branchWords,
  committeeWords,
  type Kind,
  type Level,
  type Organisation,
  workplaceWord,
} from './text.vi.ts'

/** Organisations with a body at each level, in their official order. */
export const standardOrganisations = ['front', 'union', 'farmers', 'youth', 'women', 'veterans'] as const

/** The union has bodies of the province and the districts, and below them only at workplaces. */
export function standsAt(organisation: Organisation, level: Level): boolean {
  if (level === 'base' || !(organisation in committeeWords)) return false
  return organisation !== 'union' || level !== 'commune'
}

type Unit = { kind: string; name: string }

/**
 * The official name: of the body of a level after its unit ("Hội Nông dân xã Mường Lống"), of a branch after its hamlet,
 * of a union at work after the workplace; an affiliated body's as given. `own` is the part that only people know.
 */
export function bodyName(body: {
  organisation: Organisation
  kind: Kind
  unit: Unit
  own?: string | undefined
}) {
  const { organisation, kind, unit, own = '' } = body
  const named = `${unit.kind.toLowerCase()} ${unit.name}`
  if (kind === 'committee') return `${committeeWords[organisation] ?? ''} ${named}`.trim()
  if (kind === 'workplace') return `${workplaceWord} ${own}`
  if (kind === 'branch') return `${branchWords[organisation] ?? ''} ${own}`.trim()
  return own
}

export type StandardPlace = Unit & {
  id: number
  level: Exclude<Level, 'base'>
  parent: number | null
}

/** A body of a level: at most one of an organisation at a place. */
export type Committee = { id: number; organisation: Organisation; level: Level; place: number }

type Wanted<Place> = { organisation: Organisation; place: Place }

/** What does not stand yet. The province's bodies live on through changes of the map, whatever place they were founded at. */
export function missingCommittees<Place extends StandardPlace>(
  places: readonly Place[],
  standing: readonly Committee[],
): Wanted<Place>[] {
  const find = finder(standing)
  return places.flatMap((place) =>
    standardOrganisations
      .filter((organisation) => standsAt(organisation, place.level) && !find(organisation, place))
      .map((organisation) => ({ organisation, place })),
  )
}

/** For each body the nearest one above it: on its organisation's own line, and of the Front at the same place or above. */
export function parentsAmong(places: readonly StandardPlace[], standing: readonly Committee[]) {
  const find = finder(standing)
  const byId = new Map(places.map((place) => [place.id, place]))
  const nearest = (organisation: Organisation, from: StandardPlace | undefined): number | null => {
    for (let place = from; place; place = byId.get(place.parent ?? 0)) {
      const found = find(organisation, place)
      if (found) return found
    }
    return null
  }
  return ({ organisation, place }: Wanted<StandardPlace>) => ({
    own: nearest(organisation, byId.get(place.parent ?? 0)),
    front: organisation === 'front' ? null : nearest('front', place),
  })
}

function finder(standing: readonly Committee[]) {
  const keyOf = (organisation: Organisation, level: Level, place: number) =>
    level === 'province' ? organisation : `${organisation}/${place}`
  const ids = new Map(standing.map((body) => [keyOf(body.organisation, body.level, body.place), body.id]))
  return (organisation: Organisation, place: StandardPlace) =>
    ids.get(keyOf(organisation, place.level, place.id))
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Whether something with these days holds on that day. */
export function holdsOn(day: string, span: { from_day: string; to_day: string | null }): boolean {
  return span.from_day <= day && (span.to_day === null || span.to_day >= day)
}
