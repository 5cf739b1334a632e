import { defineModule } from '#platform/module/index.ts'

/** Persons and households. Every row belongs to the place where they live; nobody's body owns it. */
export const room = defineModule({ name: 'people', reads: ['territory'] })
