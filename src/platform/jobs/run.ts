import { PgBoss } from 'pg-boss'
import type { Platform } from '#platform/module/index.ts'
import { type AnyJob, schema } from './job.ts'

/** As of pino. */
export type JobLog = { error(details: object, message: string): void }

/** Its own few connections, beside the platform's. */
const CONNECTIONS = 3
/** Nobody waits for a job at a screen. */
const POLL_SECONDS = 1
/** A running job may finish for so long when the program stops (Ctrl-C waits); then it is put back and tried again. */
const STOP_TIMEOUT_MS = 1_000

/**
 * Runs the jobs of this database until stopped. The schema must have been prepared (`prepareJobs`).
 * @param databaseUrl the login role's address
 */
export async function openJobs(
  databaseUrl: string,
  jobs: readonly AnyJob[],
  platform: Platform,
  log: JobLog,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema,
    max: CONNECTIONS,
    application_name: 'giao-ban-jobs',
    // Only the owner may change tables and rebuild indexes.
    migrate: false,
    createSchema: false,
    reindex: false,
  })
  boss.on('error', (error) => log.error({ error: String(error) }, 'jobs'))
  await boss.start()
  for (const job of jobs) await work(boss, job, platform, log)
  return { stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MS }) }
}

async function work(boss: PgBoss, job: AnyJob, platform: Platform, log: JobLog): Promise<void> {
  await boss.work<never>(job.name, { pollingIntervalSeconds: POLL_SECONDS }, async (batch) => {
    for (const { id, data, signal } of batch) {
      try {
        await job.run(platform, data, signal)
      } catch (error) {
        const stack = error instanceof Error ? error.stack : String(error)
        log.error({ job: job.name, id, error: stack }, 'job failed')
        throw error
      }
    }
  })
}
