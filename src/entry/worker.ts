import pino from 'pino'
import { openJobs } from '#platform/jobs/index.ts'
import { openPlatform } from '#platform/module/platform.ts'
import { jobs } from './jobs.ts'

// Runs the jobs in a process of its own, so that a long one never holds up a page. Started by the server, which
// hands over the login role's address in the environment; ends with the server, also when that is killed.
const log = pino({ base: { process: 'worker' } })
const url = process.env.APP_DATABASE_URL
if (!url) throw new Error('APP_DATABASE_URL is missing')

const platform = await openPlatform(url)
const running = await openJobs(url, jobs, platform, log)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await running.stop()
  await platform.close()
  process.exit(0)
}

process.once('disconnect', stop)
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.send?.('ready')
