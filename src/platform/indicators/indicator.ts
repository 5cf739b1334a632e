import type { Tie } from './tie.ts'

/** How figures of several days, units and bodies make one. */
export type Kind =
  /** Adds up over the days of a period. */
  | 'flow'
  /** What stands on the last day: facts are +n when it begins and -n when it ends, summed up to that day. */
  | 'stock'
  /** Two flows or stocks divided; recomputed from both, never added. */
  | 'rate'
  /** Different subjects (households, persons) with a fact in the period, each once. */
  | 'distinct'

/** Defined once, beside the room that owns the records; its facts come from the room's view "<room>.facts". */
export type Indicator = {
  /** "<room>.<name>", as the view writes it. */
  code: string
  /** Official name as it stands in the briefing. */
  name: string
  /** One or two sentences a reader can check a figure with: what counts, on which day, what does not. */
  definition: string
  /** Counted in: nhà, hộ, người, đồng, %, chiếc … */
  unit: string
  kind: Kind
  /** What a fact's subject is; the list behind a distinct figure shows these. */
  subject: 'household' | 'person' | null
  /** Every record of the room has a fact of this one: it tells where anything is recorded at all. One a room. */
  covers?: true
  /** Of a rate: the two codes. */
  rate?: { numerator: string; denominator: string }
  /** How texts speak of it, so that a figure in a text can be held against it. */
  tie?: Tie
}

/** The indicators of all rooms by code. */
export type Catalogue = ReadonlyMap<string, Indicator>

export function catalogueOf(...rooms: readonly (readonly Indicator[])[]): Catalogue {
  const catalogue = new Map<string, Indicator>()
  for (const indicator of rooms.flat()) {
    if (catalogue.has(indicator.code)) throw new Error(`indicator ${indicator.code} is defined twice`)
    catalogue.set(indicator.code, indicator)
  }
  for (const { code, kind, rate } of catalogue.values()) {
    const parts = rate && [catalogue.get(rate.numerator), catalogue.get(rate.denominator)]
    if ((kind === 'rate') !== Boolean(rate) || parts?.includes(undefined))
      throw new Error(`indicator ${code}: rate parts`)
  }
  return catalogue
}
