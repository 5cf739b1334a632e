import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { prepareDatabase } from '#entry/prepare.ts'
import { HEAP } from '#entry/start/child.ts'
import { appUrl } from '#platform/db/connect.ts'
import { type RunningPostgres, startPostgres } from '#platform/db/launcher/postgres.ts'
import { seedWorld } from '#world/index.ts'

/** One line of the server's log about a page. */
export type Visit = { path: string; ms: number; statements: number }

export type Installation = {
  dataDir: string
  owner: pg.Pool
  ownerUrl: string
  /** Seconds that seeding took; null: the world of an earlier run is used. */
  seeded: number | null
  passwordOf(username: string): string
  stop(): Promise<void>
}

/** A durable database of the measurements' own, with the demonstration so many times. A world that is whole is kept for the next run. */
export async function openInstallation(scale: number): Promise<Installation> {
  const dataDir = resolve(process.env.GIAOBAN_DATA ?? 'data', 'bench', `scale-${scale}`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const postgres = await startPostgres({ dir: join(dataDir, 'postgres'), durable: true })
  await prepareDatabase(postgres.url)
  const owner = new pg.Pool({ connectionString: postgres.url, max: 16 })
  owner.on('error', () => {})
  const seeded = await seedOnce(owner, postgres, dataDir, scale)
  return {
    dataDir,
    owner,
    ownerUrl: postgres.url,
    seeded,
    passwordOf: (username) => passwordIn(dataDir, username),
    stop: async () => {
      await owner.end()
      await postgres.stop()
    },
  }
}

async function seedOnce(owner: pg.Pool, postgres: RunningPostgres, dataDir: string, scale: number) {
  try {
    passwordIn(dataDir, '')
    return null
  } catch {
    rmSync(join(dataDir, 'files'), { recursive: true, force: true })
    const started = performance.now()
    const say = (line: string) => console.log(`  ${line}`)
    await seedWorld(postgres.url, { size: 'nghe-an-2022', scale, dataDir, say })
    const seconds = (performance.now() - started) / 1000
    await owner.query('vacuum analyze')
    return seconds
  }
}

/** The file of accounts is written last: where it stands, the world is whole. */
function passwordIn(dataDir: string, username: string): string {
  const accounts: { username: string; password: string }[] = JSON.parse(
    readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'),
  )
  return accounts.find((one) => one.username === username)?.password ?? ''
}

export type RunningServer = {
  address: string
  pid: number
  visits: Visit[]
  /** When it has read the newest briefing beforehand: how long that took, null if it could not. */
  warmed: Promise<number | null>
  stop(): Promise<void>
}

/** The built server as the supervisor runs it. */
export async function startServer({ ownerUrl, dataDir }: Installation): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [...HEAP, '--import', './src/entry/start/leave-with-parent.ts', 'build/server/index.js'],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        GIAOBAN_DATA: dataDir,
        APP_DATABASE_URL: appUrl(ownerUrl),
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const visits: Visit[] = []
  const warmed = Promise.withResolvers<number | null>()
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line)
      if (said.error) console.error(line)
      if (typeof said.ms === 'number') visits.push(said)
      if ('warmMs' in said) warmed.resolve(said.warmMs)
    })
  }
  await ready(child)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    visits,
    warmed: warmed.promise,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once('message', () => done())
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)))
  })
}

/** Resident memory of a process in MB, and the most it ever was. */
export function memoryOf(pid: number): { now: number; most: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0) / 1024
  return { now: read('VmRSS'), most: read('VmHWM') }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
