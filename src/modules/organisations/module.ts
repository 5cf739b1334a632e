import { defineModule } from '#platform/module/index.ts'

/** Bodies with their lines, posts and terms. Bodies are reference data; posts and terms are read within reach. */
export const room = defineModule({ name: 'organisations', reads: ['territory', 'people'] })
