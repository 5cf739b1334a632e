import type { AtlasPlace } from '#modules/territory/index.ts'
import { UsageError } from './arguments.ts'
import { words } from './text.vi.ts'

/** "16813@2020" by its epoch; a bare code on the map of the day, or (null) on today's. A code alone names several units of history. */
export function findPlace(
  atlas: ReadonlyMap<number, AtlasPlace>,
  given: string,
  on: string | null,
): AtlasPlace {
  const [code, epoch] = given.split('@')
  const isOn = ({ fromDay, toDay }: AtlasPlace) =>
    on === null ? toDay === null : fromDay <= on && (toDay === null || toDay >= on)
  const found = [...atlas.values()].find(
    (place) => place.code === code && (epoch === undefined ? isOn(place) : place.epoch === epoch),
  )
  if (!found) throw new UsageError(words.badPlace(given))
  return found
}
