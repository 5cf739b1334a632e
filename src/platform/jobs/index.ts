export { enqueue } from './enqueue.sql.ts'
export { type AnyJob, defineJob, type Job } from './job.ts'
export { prepareJobs } from './prepare.sql.ts'
export { type JobLog, openJobs } from './run.ts'
