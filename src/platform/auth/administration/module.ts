import { defineModule } from '#platform/module/index.ts'

/** Accounts and grants. Only whoever administers the whole province has the rights on these tables. */
export const room = defineModule({ name: 'auth', reads: [] })
