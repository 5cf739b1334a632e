import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDatabase } from '#entry/prepare.ts'
import { words } from './text.vi.ts'

/** Stands while the seeding runs: a start that finds it knows that the seeding was killed. */
const markOf = (dataDir: string) => join(dataDir, 'demo-seeding')

/** GIAOBAN_WORLD=none leaves an embedded database empty, for a real installation. */
const size = process.env.GIAOBAN_WORLD ?? 'nghe-an-2022'

/** Puts the demonstration into a database that the program itself has just made, never into one that holds an account. */
export async function seedDemonstration(
  ownerUrl: string,
  dataDir: string,
  onChild: (child: ChildProcess) => void,
): Promise<void> {
  const mark = markOf(dataDir)
  if (existsSync(mark)) {
    console.log(words.seedingAgain)
    await startOver(ownerUrl)
    rmSync(join(dataDir, 'files'), { recursive: true, force: true })
  } else if (size === 'none' || (await hasAccounts(ownerUrl))) return
  console.log(words.seeding)
  writeFileSync(mark, '')
  await runSeeding(onChild)
  rmSync(mark)
}

export async function hasAccounts(ownerUrl: string): Promise<boolean> {
  return connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ some: boolean }>('select exists (select from auth.user) as some')
    return rows[0]?.some === true
  })
}

async function startOver(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  const name = pg.escapeIdentifier(url.pathname.slice(1))
  url.pathname = '/postgres'
  await connected(url.toString(), async (client) => {
    await client.query(`drop database ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  await prepareDatabase(ownerUrl)
}

/** In a process of its own: its memory goes with it. It joins the server that runs. */
function runSeeding(onChild: (child: ChildProcess) => void): Promise<void> {
  const child = spawn(process.execPath, ['src/entry/cli.ts', 'world', '--size', size], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  onChild(child)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(words.seedingFailed))))
  })
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
