import type pg from 'pg'
import type { Job } from './job.ts'

/**
 * Puts a job into the command's own transaction: rolled back, it was never there. `enqueue(work.transaction, job, { id })`.
 * By a function of the database (see prepare.sql.ts), so that writers need no right on the queue itself.
 */
export async function enqueue<Data extends object>(
  transaction: { client: pg.ClientBase },
  job: Job<Data>,
  data: Data,
): Promise<void> {
  const values = [job.name, JSON.stringify(data)]
  await transaction.client.query({ name: 'enqueue', text: 'select jobs.enqueue($1, $2)', values })
}
