import { sweepStore } from '#platform/files/jobs.ts'
import type { AnyJob } from '#platform/jobs/index.ts'

/** Every job of the program; a room's `jobs.ts` is entered here. */
export const jobs: readonly AnyJob[] = [sweepStore]
