import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { type AnyJob, queueOptions, schema, timeZone } from './job.ts'

/**
 * Makes the queue's schema, the declared queues and schedules, and the login role's rights. After every migration,
 * as the owner; safe to run again. Schedules that are no longer declared end.
 */
export async function prepareJobs(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 1, supervise: false, schedule: false })
  let fault: unknown
  boss.on('error', (error) => {
    fault ??= error
  })
  await boss.start()
  try {
    for (const job of jobs) {
      if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, queueOptions)
      else await boss.createQueue(job.name, queueOptions)
      if (job.schedule) await boss.schedule(job.name, job.schedule, null, { tz: timeZone })
    }
    const scheduled = new Set(jobs.filter((job) => job.schedule).map((job) => job.name))
    for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name)
  } finally {
    await boss.stop({ graceful: false })
  }
  if (fault) throw fault
  await grant(ownerUrl)
}

async function grant(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(rights)
  } finally {
    await client.end()
  }
}

/** A job takes what it does not say from its queue, as the library's own `send` does (the test holds them side by side). */
const rights = `
create or replace function jobs.enqueue(p_name text, p_data jsonb) returns void
  security definer set search_path = pg_catalog language plpgsql as $$
begin
  insert into jobs.job (name, data, expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, policy, dead_letter, heartbeat_seconds)
    select q.name, p_data, q.expire_seconds, q.deletion_seconds, now() + q.retention_seconds * interval '1s', q.retry_limit,
      q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
    from jobs.queue q where q.name = p_name;
  if not found then raise exception 'jobs: no queue %', p_name; end if;
end $$;
revoke execute on function jobs.enqueue(text, jsonb) from public;
grant usage on schema jobs to giaoban_app, gb_writer_all, gb_writer_local;
grant execute on function jobs.enqueue(text, jsonb) to gb_writer_all, gb_writer_local;
grant select, insert, update, delete on all tables in schema jobs to giaoban_app;
`
