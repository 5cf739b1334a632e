import type { Logger } from 'pino'
import { newestPage } from '#modules/briefings/page.ts'
import { readBriefing } from '#modules/briefings/queries/read-briefing.ts'
import { readAtlas } from '#modules/territory/index.ts'
import { openReading, type Platform } from '#platform/module/index.ts'
import { findWholeReader } from '#platform/scope/whole-reader.sql.ts'

/**
 * Reads the newest briefing as all who reach the whole province will ask for it: what it adds up from a million facts is kept,
 * and the first of them does not wait for it. Never fails; who comes first then reads it, as before.
 */
export async function warmBriefing(platform: Platform, log: Logger): Promise<void> {
  const started = performance.now()
  const { pool, clock } = platform
  try {
    const today = clock.today()
    const reader = await findWholeReader(pool, readBriefing.roles, today)
    if (!reader) return
    const reading = openReading(platform, reader)
    try {
      await readAtlas(reading, {})
      await readBriefing(reading, { page: newestPage(today) })
    } finally {
      await reading.close()
    }
    log.info({ warmMs: Math.round(performance.now() - started) }, 'briefing read beforehand')
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    log.warn({ warmMs: null, error: said }, 'briefing not read beforehand')
  }
}
