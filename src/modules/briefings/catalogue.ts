import { indicators as supportIndicators } from '#modules/support/index.ts'
import { catalogueOf, type Indicator } from '#platform/indicators/index.ts'
import { sections } from './sections.ts'

/** Every figure that the program can count. A room's indicators are entered here. */
export const catalogue = catalogueOf(supportIndicators)

/** The indicators of the page; a section whose rooms do not exist yet is not drawn. */
export function shownIndicators(): Indicator[] {
  return sections.flatMap(({ indicators }) => indicators.flatMap((code) => catalogue.get(code) ?? []))
}
