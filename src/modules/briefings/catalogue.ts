import * as support from '#modules/support/index.ts'
import { type Behind, catalogueOf, type Indicator } from '#platform/indicators/index.ts'
import { notFound } from '#platform/module/index.ts'
import { sections } from './sections.ts'

/** The rooms that count, by name. A room is entered here with what it counts and what stands behind its figures. */
const rooms: Readonly<Record<string, { indicators: readonly Indicator[]; behind: Behind }>> = { support }

/** Every figure that the program can count. */
export const catalogue = catalogueOf(...Object.values(rooms).map(({ indicators }) => indicators))

/** What stands behind a figure, as its room shows it. */
export function behindOf(indicator: string): Behind {
  const room = rooms[indicator.split('.')[0] ?? '']
  if (!room) throw notFound()
  return room.behind
}

/** The indicators of the page; a section whose rooms do not exist yet is not drawn. */
export function shownIndicators(): Indicator[] {
  return sections.flatMap(({ indicators }) => indicators.flatMap((code) => catalogue.get(code) ?? []))
}
