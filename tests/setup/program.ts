import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ProgramOptions {
  /** What an empty embedded database is filled with. */
  world?: 'none' | 'small' | 'nghe-an-2022'
  /** To start again where another start left off. */
  dataDir?: string
  port?: number
  databaseUrl?: string
}

export interface Program {
  /** Without a slash at the end. */
  address: string
  port: number
  dataDir: string
  pid: number
  /** What it has printed so far. */
  printed(): string
  /** As Ctrl-C does. @returns the exit code */
  stop(): Promise<number | null>
  /** The supervisor alone; its children have to notice. */
  kill(): Promise<void>
}

const START_MS = 90_000

/** The whole program as `npm start` runs it, on built pages, with a data directory and a port of its own. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  buildPages()
  const port = options.port ?? (await freePort())
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'giao-ban-program-'))
  const child = spawn(process.execPath, ['src/entry/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      GIAOBAN_DATA: dataDir,
      GIAOBAN_WORLD: options.world ?? 'none',
      DATABASE_URL: options.databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const take = (chunk: Buffer) => {
    text += chunk
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const address = `http://localhost:${port}`
  await untilPrinted(child, () => text, address)
  return {
    address,
    port,
    dataDir,
    pid: child.pid ?? 0,
    printed: () => text,
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const BUILD =
  "const output = (await import('./scripts/bootstrap.mjs')).build(); if (output) throw new Error(output)"

/** Does nothing when the sources have not changed since. */
function buildPages(): void {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
}

/** What a program left behind that is not needed any more. */
export function removeData(program: Program): void {
  rmSync(program.dataDir, { recursive: true, force: true })
}

export interface DemonstrationAccount {
  username: string
  password: string
  name: string
  post: string
}

export function readAccounts(program: Program): DemonstrationAccount[] {
  return JSON.parse(readFileSync(join(program.dataDir, 'demo-accounts.json'), 'utf8'))
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilPrinted(child: ChildProcess, text: () => string, wanted: string): Promise<void> {
  const end = Date.now() + START_MS
  while (!text().includes(wanted)) {
    const gone = child.exitCode !== null || child.signalCode !== null
    if (gone || Date.now() > end) {
      child.kill('SIGTERM')
      throw new Error(`The program did not start:\n${text()}`)
    }
    await new Promise((done) => setTimeout(done, 20))
  }
}
