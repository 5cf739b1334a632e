import { UNITS } from './lexicon.vi.ts'
import { type Prepared, prepare, type TiedIndicator, unitReader } from './match.ts'
import { Gazetteer, type Place } from './places.ts'
import type { Token } from './tokens.ts'

// Folding a few thousand words takes longer than reading a page of text, so it is done once for each list that is handed in.

type Words = {
  ties: readonly Prepared[]
  unitAt: (tokens: readonly Token[], index: number) => { value: string; end: number } | null
}

const words = new WeakMap<readonly TiedIndicator[], Words>()
const gazetteers = new WeakMap<readonly Place[], Gazetteer>()

export function wordsOf(indicators: readonly TiedIndicator[]): Words {
  const known = words.get(indicators)
  if (known) return known
  const ties = indicators.map(prepare)
  const made = { ties, unitAt: unitReader(ties, UNITS) }
  words.set(indicators, made)
  return made
}

export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const known = gazetteers.get(places) ?? new Gazetteer(places)
  gazetteers.set(places, known)
  return known
}
