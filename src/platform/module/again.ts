import { wasCrossed } from './refusals.ts'

/** Who is still crossed at the third try is told to press again. */
const triesMost = 3

/** Of two who wait for each other the database ends one, wholly: it begins anew by itself, and the other is done by then. */
export async function againWhenCrossed<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await once()
    } catch (error) {
      if (tries === triesMost || !wasCrossed(error)) throw error
    }
  }
}
