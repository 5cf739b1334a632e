import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { appUrl } from '#platform/db/connect.ts'
import { exampleSides, seedWorld } from '#world/index.ts'
import { people } from '#world/text.vi.ts'
import { openBrowser } from '../browser.ts'
import { ownDatabase, templateOf } from '../setup/database.ts'
import { freePort } from '../setup/program.ts'

export type Who = keyof typeof people
/** A page as a phone shows it, and as an office PC does. */
export const phone = { width: 360, height: 640 }
export const desktop = { width: 1280, height: 800 }

/** What the server's log says of one request. */
export type Visit = { path: string; method: string; status: number; statements?: number }

const START_MS = 20_000
const worldFolder = resolve('node_modules/.cache/giao-ban/journey-world')

/** The small world, seeded once for all files and runs. */
function smallWorld(): Promise<string> {
  return templateOf({
    name: 'journeys',
    madeFrom: ['world/**/*.ts', 'db/migrations/*.sql', 'src/modules/**/*.ts', 'src/platform/**/*.ts'],
    async fill(url) {
      rmSync(worldFolder, { recursive: true, force: true })
      await seedWorld(url, { size: 'small', dataDir: worldFolder, say: () => {} })
    },
  })
}

const BUILD =
  "const output = (await import('./scripts/bootstrap.mjs')).build(); if (output) throw new Error(output)"

function buildPages(): void {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
}

/**
 * The built server on a small world of its own, and a browser before it: `const office = await openOffice()` at the
 * top of a test file. All is gone after the last test.
 */
export async function openOffice() {
  buildPages()
  const ownerUrl = await ownDatabase(await smallWorld())
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-ban-journey-'))
  cpSync(worldFolder, dataDir, { recursive: true })
  const server = await startServer(ownerUrl, dataDir)
  const browser = await openBrowser()
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  owner.on('error', () => {})
  const desk = openDesk(browser, server.address, passwordsIn(dataDir))
  afterAll(async () => {
    await browser.close()
    await owner.end()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    ...desk,
    address: server.address,
    dataDir,
    browser,
    visits: server.visits,
    password: (who: Who) => passwordsIn(dataDir)[people[who].username] ?? '',
    /** What addresses are made of: the records of Mường Lống, and its district. */
    known: async () => {
      const { own: side } = await exampleSides(ownerUrl)
      const { rows } = await owner.query<{ parent_id: number }>(
        'select parent_id from territory.place where id = $1',
        [side.place],
      )
      return { side, district: rows[0]?.parent_id ?? 0 }
    },
    sides: () => exampleSides(ownerUrl),
    /** Rows as the owner sees them, past every reach. */
    rows: async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> =>
      (await owner.query<T>(sql, values)).rows,
  }
}

function passwordsIn(dataDir: string): Record<string, string> {
  const list: { username: string; password: string }[] = JSON.parse(
    readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'),
  )
  return Object.fromEntries(list.map(({ username, password }) => [username, password]))
}

/** Contexts of people who have signed in; each signs in once by the form and keeps the cookies. */
function openDesk(browser: Browser, address: string, passwords: Record<string, string>) {
  const known = new Map<Who, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: address,
      locale: 'vi-VN',
      viewport: desktop,
      ...options,
    })
    context.setDefaultTimeout(10_000)
    return context.newPage()
  }
  const signIn = async (page: Page, who: Who): Promise<void> => {
    const { username } = people[who]
    await page.goto('/dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel('Mật khẩu').fill(passwords[username] ?? '')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL((url) => url.pathname !== '/dang-nhap')
  }
  const pageOf = async (who: Who, options: BrowserContextOptions = {}): Promise<Page> => {
    const kept = known.get(who)
    const page = await open({ ...options, ...(kept && { storageState: kept }) })
    if (!kept) {
      await signIn(page, who)
      known.set(who, await page.context().storageState())
    }
    return page
  }
  return {
    /** A new page of nobody; close its context when done. */
    open,
    signIn,
    /** A new page of somebody who has signed in. */
    pageOf,
    /** Runs the work on a page of somebody and closes it. */
    as: async <T>(
      who: Who,
      work: (page: Page) => Promise<T>,
      options: BrowserContextOptions = {},
    ): Promise<T> => {
      const page = await pageOf(who, options)
      try {
        return await work(page)
      } finally {
        await page.context().close()
      }
    },
  }
}

async function startServer(ownerUrl: string, dataDir: string) {
  const port = await freePort()
  const visits: Visit[] = []
  const words: string[] = []
  const child = spawn(process.execPath, ['build/server/index.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      GIAOBAN_DATA: dataDir,
      APP_DATABASE_URL: appUrl(ownerUrl),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    words.push(line)
    const said = readLine(line)
    if (said && typeof said.path === 'string' && typeof said.status === 'number') visits.push(said)
  })
  createInterface({ input: child.stderr }).on('line', (line) => words.push(line))
  const address = `http://localhost:${port}`
  await untilHealthy(child, address, words)
  return {
    address,
    visits,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(
          `The server had ended (${child.signalCode ?? child.exitCode}):\n${words.slice(-20).join('\n')}`,
        )
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function readLine(line: string): Visit | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

async function untilHealthy(child: ChildProcess, address: string, words: readonly string[]): Promise<void> {
  const end = Date.now() + START_MS
  while (
    !(await fetch(`${address}/suc-khoe`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > end) {
      child.kill('SIGKILL')
      throw new Error(`The server did not start:\n${words.join('\n')}`)
    }
    await new Promise((done) => setTimeout(done, 30))
  }
}
