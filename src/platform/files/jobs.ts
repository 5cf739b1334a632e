import { defineJob } from '#platform/jobs/index.ts'
import { sweepFiles } from './sweep.sql.ts'

/** At night, when nobody is between sending a paper and finishing its form. */
export const sweepStore = defineJob({
  name: 'files/sweep-store',
  schedule: '15 2 * * *',
  run: ({ files, pool, clock }) => sweepFiles(files, pool, clock.now()),
})
