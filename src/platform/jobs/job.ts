import type { Platform } from '#platform/module/index.ts'

/** Work that a command leaves for afterwards, or that the clock asks for. */
export type Job<Data extends object> = {
  /** "<room>/<what>". */
  name: string
  /** Cron, on the wall clock of Việt Nam. */
  schedule?: string
  /**
   * May run twice (a kill between the work and its mark), so it must find what is already done.
   * Data holds ids only: it stands in the open in the queue.
   */
  run(platform: Platform, data: Data, signal: AbortSignal): Promise<unknown>
}

export function defineJob<Data extends object = Record<never, never>>(job: Job<Data>): Job<Data> {
  return job
}

/** Jobs of every room together; each is run only with its own data. */
export type AnyJob = Job<never>

export const schema = 'jobs'
export const timeZone = 'Asia/Ho_Chi_Minh'

/** A job that fails is tried again after 30 s, 1 min, 2 min …; then it stays as failed, to be looked at. */
export const queueOptions = { retryLimit: 5, retryDelay: 30, retryBackoff: true, expireInSeconds: 15 * 60 }
