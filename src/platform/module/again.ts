import { setTimeout as sleep } from 'node:timers/promises'
import { wasCrossed } from './refusals.ts'

/** Who is still crossed at the third try is told to press again. */
const triesMost = 3
/** Whoever begins anew at once would be back at the same row before the other has woken up. */
const pauseMs = () => 20 + Math.random() * 80

/** Of two who wait for each other the database ends one, wholly: it begins anew by itself, and the other is done by then. */
export async function againWhenCrossed<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await once()
    } catch (error) {
      if (tries === triesMost || !wasCrossed(error)) throw error
      await sleep(pauseMs())
    }
  }
}
