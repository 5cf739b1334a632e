import { defineModule } from '#platform/module/index.ts'

export const briefings = defineModule({
  name: 'briefings',
  reads: ['territory', 'organisations', 'people', 'support'],
})
