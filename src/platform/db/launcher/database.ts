import { join, resolve } from 'node:path'
import { startPostgres } from './postgres.ts'

export interface Database {
  /** The owner's address: migrations and backups; the running program uses the login role's. */
  ownerUrl: string
  embedded: boolean
  /** A command stops only what it had to start itself. */
  close(): Promise<void>
}

export function postgresDirectory(dataDir = process.env.GIAOBAN_DATA ?? 'data'): string {
  return join(resolve(dataDir), 'postgres')
}

/** What a command works on, whether the program runs or not. */
export async function openDatabase(): Promise<Database> {
  const given = process.env.DATABASE_URL
  if (given) return { ownerUrl: given, embedded: false, close: async () => {} }
  const server = await startPostgres({ dir: postgresDirectory(), durable: true, kind: 'command' })
  return { ownerUrl: server.url, embedded: true, close: server.stop }
}
