import { type Figure, type Indicator, readFigures, type Slice } from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import type { Read } from '#platform/module/index.ts'
import { catalogue } from './catalogue.ts'

type Reader = Pick<Read<'briefings', never>, 'reach'> & { db: Parameters<typeof readFigures>[0]['db'] }

/** Figures of indicators of several rooms, without a breakdown. */
export async function figuresOf(
  reader: Reader,
  indicators: readonly Indicator[],
  periods: readonly Period[],
  slice: Slice,
): Promise<Figure[]> {
  const rooms = Map.groupBy(indicators, ({ code }) => code.split('.')[0])
  const figures: Figure[] = []
  for (const own of rooms.values())
    figures.push(...(await readFigures(reader, { indicators: own, catalogue, periods, slice })))
  return figures
}

export type Value = Figure['value']

export function sameValue(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
