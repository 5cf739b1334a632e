import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { databaseUrl, ensureTemplate, type Template } from './template.ts'

let made = 0

/** A template of one's own on top of the migrated one, made once for all files and runs. */
export function templateOf(template: Omit<Template, 'basis'>): Promise<string> {
  return ensureTemplate(inject('serverUrl'), { ...template, basis: inject('migratedTemplate') })
}

/** A database of its own for a test file: the owner's address. */
export async function cloneDatabase(template = inject('migratedTemplate')): Promise<string> {
  const name = `test_${process.pid}_${++made}`
  await onServer((client) => client.query(`create database ${name} template ${template}`))
  return databaseUrl(inject('serverUrl'), name)
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await onServer((client) => client.query(`drop database if exists ${name} with (force)`))
}

/** To be called at the top of a test file: the address of a database of its own, dropped after the last test. */
export async function ownDatabase(template?: string): Promise<string> {
  const url = await cloneDatabase(template)
  afterAll(() => dropDatabase(url))
  return url
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('serverUrl') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
