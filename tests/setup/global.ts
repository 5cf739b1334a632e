import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '#entry/prepare.ts'
import { joinTestServer } from './server.ts'
import { ensureTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    migratedTemplate: string
  }
}

/** One PostgreSQL and one migrated template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await joinTestServer()
  const migrated = await ensureTemplate(server.url, {
    name: 'migrated',
    madeFrom: ['db/roles.sql', 'db/migrations/*.sql', 'src/platform/{db,jobs}/*.ts', 'src/**/jobs.ts'],
    fill: async (url) => void (await prepareDatabase(url)),
  })
  project.provide('serverUrl', server.url)
  project.provide('migratedTemplate', migrated)
  return server.leave
}
