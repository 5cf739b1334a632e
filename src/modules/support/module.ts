import { defineModule } from '#platform/module/index.ts'

/** One case per help given: house, livelihood, medical, goods, gifts; its stages and its papers. */
export const room = defineModule({
  name: 'support',
  reads: ['territory', 'organisations', 'people'],
  counts: true,
})
