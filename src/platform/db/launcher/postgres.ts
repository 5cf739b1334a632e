import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { type Cluster, prepareCluster, superuserUrl } from './cluster.ts'
import { explain, inWords } from './failure.ts'
import { chooseIdentity } from './identity.ts'
import { findOwner, leaveOwnership, takeOwnership } from './owner.ts'
import { clearStale, findPostmaster, type Postmaster, readPostmaster } from './postmaster.ts'
import { isAlive } from './processes.ts'
import { serverArguments } from './settings.ts'
import { words } from './text.vi.ts'

export interface PostgresOptions {
  /** The data directory; its password, owner and log lie beside it. */
  dir: string
  /** False only for databases that are thrown away. */
  durable: boolean
  /** The port to keep, so that pools find a restarted server again. */
  port?: number
  database?: string
  /** A command joins the running program's server and leaves it running. */
  kind?: 'server' | 'command'
}

export interface RunningPostgres {
  url: string
  pid: number
  port: number
  /** Resolves when the server is gone, for whatever reason. */
  exited: Promise<void>
  stop(): Promise<void>
}

const READY_SECONDS = 60
const STOP_SECONDS = 20
/** A port that was free may be taken before the server binds it. */
const PORT_ATTEMPTS = 5
const LOG_BYTES_MAX = 5_000_000

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  try {
    return await start(options)
  } catch (error) {
    throw inWords(error)
  }
}

async function start(options: PostgresOptions): Promise<RunningPostgres> {
  const dir = realDirectory(options.dir)
  const kind = options.kind ?? 'server'
  const owns = takeOwnership(dir, kind)
  if (!owns && kind === 'server') throw new Error(words.alreadyServing(dir, findOwner(dir)?.pid ?? 0))
  try {
    const binaries = findBinaries()
    const cluster = { dir, binaries, identity: chooseIdentity(join(binaries, 'postgres')) }
    const server = (await adopt(dir)) ?? (await launchOnFreePort(cluster, options))
    const password = prepareCluster(cluster)
    const database = options.database ?? 'giaoban'
    await ensureDatabase(superuserUrl(password, server.port, 'postgres'), database)
    return {
      url: superuserUrl(password, server.port, database),
      pid: server.pid,
      port: server.port,
      exited: gone(server.pid),
      stop: async () => {
        if (owns && leaveOwnership(dir)) await stopServer(server.pid)
      },
    }
  } catch (error) {
    if (owns) leaveOwnership(dir)
    throw error
  }
}

/** The server's command line carries the real path, whichever way the clone was entered. */
function realDirectory(dir: string): string {
  const parent = dirname(resolve(dir))
  mkdirSync(parent, { recursive: true })
  return join(realpathSync(parent), basename(dir))
}

/** A server whose parent was killed lives on; one that runs but answers nobody is stopped. */
async function adopt(dir: string): Promise<Postmaster | undefined> {
  const found = findPostmaster(dir)
  if (!found) return undefined
  const ready = await until(() => readPostmaster(dir)?.ready === true || !isAlive(found.pid), READY_SECONDS)
  if (isAlive(found.pid) && ready) return readPostmaster(dir)
  if (isAlive(found.pid)) throw new Error(words.inUse(dir, found.pid))
  return undefined
}

async function launchOnFreePort(cluster: Cluster, options: PostgresOptions): Promise<Postmaster> {
  prepareCluster(cluster)
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && options.port ? options.port : await freePort()
    try {
      return await launch(cluster, options.durable, port)
    } catch (error) {
      const portTaken = error instanceof Error && /could not bind|already in use/.test(error.message)
      // Children of a killed server hold its memory for a moment.
      const memoryHeld = error instanceof Error && /shared memory block/.test(error.message)
      if ((!portTaken && !memoryHeld) || attempt === PORT_ATTEMPTS) throw error
      await sleep(100 * attempt)
    }
  }
}

async function launch(
  { dir, binaries, identity }: Cluster,
  durable: boolean,
  port: number,
): Promise<Postmaster> {
  clearStale(dir)
  const log = openLog(`${dir}.log`)
  const [command, args] = identity.wrap(join(binaries, 'postgres'), serverArguments(dir, durable, port))
  // Its own session: Ctrl-C must reach the program first, which stops its children in order.
  const child = spawn(command, args, {
    ...identity.options,
    detached: true,
    stdio: ['ignore', 'ignore', log.fd],
  })
  closeSync(log.fd)
  child.unref()
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  const isReady = () => readPostmaster(dir)?.ready === true && readPostmaster(dir)?.pid === child.pid
  const settled = await until(() => ended || isReady(), READY_SECONDS)
  const server = readPostmaster(dir)
  if (settled && !ended && server) return server
  const tail = readFileSync(log.path).subarray(log.from).toString().slice(-2000)
  throw ended ? explain(tail) : new Error(words.notReady(READY_SECONDS, tail))
}

function openLog(path: string): { path: string; fd: number; from: number } {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES_MAX) renameSync(path, `${path}.1`)
  return { path, fd: openSync(path, 'a', 0o600), from: size > LOG_BYTES_MAX ? 0 : size }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** SIGINT is PostgreSQL's fast stop: open transactions are rolled back, the rest is written down. */
async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  if (!(await until(() => !isAlive(pid), STOP_SECONDS))) throw new Error(words.wontStop(pid))
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(200, undefined, { ref: false })
}

async function until(holds: () => boolean, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (!holds()) {
    if (Date.now() > end) return false
    await sleep(10)
  }
  return true
}
