import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seedWorld } from '#world/index.ts'
import { templateOf } from './database.ts'

export type Said = { code: number | null; out: string; err: string }

export type CommandLine = {
  dataDir: string
  /** Runs the real process. */
  run(...args: string[]): Promise<Said>
  /** Starts it and goes on; for who interrupts it. */
  start(...args: string[]): { child: ChildProcess; ended: Promise<Said> }
  /** Its answer as JSON; whatever it says on the way must not stand in it. */
  json<T>(...args: string[]): Promise<T>
  remove(): void
}

/** `npm run giaoban` with a data directory of its own; without an address on an embedded database there. */
export function openCommandLine(databaseUrl?: string): CommandLine {
  const dataDir = mkdtempSync(join(tmpdir(), 'giao-ban-command-'))
  const env = { ...process.env, GIAOBAN_DATA: dataDir, DATABASE_URL: databaseUrl }
  const start = (...args: string[]) => startProcess(args, env)
  const run = (...args: string[]) => start(...args).ended
  return {
    dataDir,
    run,
    start,
    async json(...args) {
      const { code, out, err } = await run(...args, '--json')
      if (code !== 0) throw new Error(`exit ${code}: ${err}`)
      return JSON.parse(out)
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

function startProcess(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { child: ChildProcess; ended: Promise<Said> } {
  const child = spawn(process.execPath, ['src/entry/cli.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Said = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said.out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said.err += chunk
  })
  const ended = new Promise<Said>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ ...said, code }))
  })
  return { child, ended }
}

export const worldFolder = resolve('node_modules/.cache/giao-ban/command-world')

/** The small world as a template, seeded once for all files and runs. */
export function smallWorld(): Promise<string> {
  return templateOf({
    name: 'commands',
    madeFrom: ['world/**/*.ts', 'db/migrations/*.sql', 'src/modules/**/*.ts', 'src/platform/**/*.ts'],
    async fill(url) {
      rmSync(worldFolder, { recursive: true, force: true })
      await seedWorld(url, { size: 'small', dataDir: worldFolder, say: () => {} })
    },
  })
}
