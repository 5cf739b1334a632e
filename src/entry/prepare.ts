import { migrate } from '#platform/db/migrate.ts'
import { prepareJobs } from '#platform/jobs/index.ts'
import { jobs } from './jobs.ts'

/** Brings a database to what this program needs: roles, schemas, the job queue. @returns migrations that ran */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const ran = await migrate(ownerUrl)
  await prepareJobs(ownerUrl, jobs)
  return ran
}
