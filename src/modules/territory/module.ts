import { defineModule } from '#platform/module/index.ts'

/** Places with their dated history. Reference data: everybody signed in may read all of it. */
export const room = defineModule({ name: 'territory', reads: [] })
