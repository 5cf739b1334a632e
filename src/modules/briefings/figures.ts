import {
  type Figure,
  type FigureReader,
  type Indicator,
  readFigures,
  type Slice,
} from '#platform/indicators/index.ts'
import type { Period } from '#platform/indicators/period.ts'
import { catalogue } from './catalogue.ts'

/** Figures of indicators of several rooms, without a breakdown. */
export async function figuresOf(
  reader: FigureReader,
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
