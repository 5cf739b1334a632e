import { openPool } from '#platform/db/connect.ts'
import { migrate } from '#platform/db/migrate.ts'
import { prepareJobs } from '#platform/jobs/index.ts'
import { jobs } from './jobs.ts'

/** Brings a database to what this program needs: roles, schemas, the job queue. @returns migrations that ran */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const ran = await migrate(ownerUrl)
  const pool = openPool(ownerUrl, 1)
  try {
    await pool.query('call counted.settle()')
  } finally {
    await pool.end()
  }
  await prepareJobs(ownerUrl, jobs)
  return ran
}
