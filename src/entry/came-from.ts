import { stepsDownTo } from '#modules/briefings/index.ts'
import type { Reading } from '#platform/module/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Crumb } from '#ui/breadcrumb/breadcrumb.tsx'
import { FROM_PARAM } from '#ui/breadcrumb/came-from.ts'

/** The way by which an address says that its reader came; an address may carry anything, and then there is none. */
export async function wayHere(reading: Reading, { searchParams }: URL): Promise<Crumb[]> {
  const from = searchParams.get(FROM_PARAM)
  if (!from?.startsWith('/')) return []
  try {
    return await stepsDownTo(reading, from)
  } catch (error) {
    if (error instanceof Refusal || error instanceof URIError || error instanceof TypeError) return []
    throw error
  }
}
