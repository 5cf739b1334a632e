import { resolve } from 'node:path'
import pg from 'pg'
import { type RunningPostgres, startPostgres } from '../../src/platform/db/launcher/postgres.ts'

/** Every run on this machine shares one server; it stays as long as one run holds this connection. */
const PRESENCE = 'giao-ban-test-run'

const options = {
  dir: resolve('node_modules/.cache/giao-ban/postgres'),
  durable: false,
  database: 'tests',
  kind: 'command',
} as const

export interface TestServer {
  url: string
  leave(): Promise<void>
}

export async function joinTestServer(): Promise<TestServer> {
  const { url, presence } = await join(5)
  return {
    url,
    leave: async () => {
      const { rows } = await presence.query<{ others: number }>(
        'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [PRESENCE],
      )
      await presence.end()
      if (rows[0]?.others === 0) await (await startPostgres(options)).stop()
    },
  }
}

/** Another run may stop the server between its start and our connection. */
async function join(attempts: number): Promise<{ url: string; presence: pg.Client }> {
  const server: RunningPostgres = await startPostgres(options)
  const presence = new pg.Client({ connectionString: server.url, application_name: PRESENCE })
  presence.on('error', () => {})
  try {
    await presence.connect()
    return { url: server.url, presence }
  } catch (error) {
    if (attempts === 1) throw error
    return join(attempts - 1)
  }
}
