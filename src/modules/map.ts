/**
 * The rooms in building order: the single source for the tidy test, the diagram and the docs. A room may read the tables of, and
 * import the front door of, the rooms named here; all of them stand above it.
 */
export const map = [
  { room: 'territory', holds: 'places with their history, succession, special areas', reads: [], calls: [] },
  {
    room: 'people',
    holds: 'persons and households, identity numbers in a locked drawer',
    reads: ['territory'],
    calls: [],
  },
  {
    room: 'organisations',
    holds: 'bodies of the Front and the organisations, posts, officers, terms',
    reads: ['territory', 'people'],
    calls: ['people'],
  },
  {
    room: 'support',
    holds: 'one case per help given: stages, papers, reversal',
    reads: ['territory', 'people', 'organisations'],
    calls: ['people'],
  },
  {
    room: 'briefings',
    holds: 'indicator catalogue, periods, the briefing page, freezing, text check',
    reads: ['territory', 'organisations', 'people', 'support'],
    calls: [],
  },
] as const satisfies readonly Room[]

export type Room = { room: string; holds: string; reads: readonly string[]; calls: readonly string[] }
