import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { allProcesses, commandLine, isAlive } from './processes.ts'

export interface Postmaster {
  pid: number
  port: number
  ready: boolean
}

/** Lines of postmaster.pid: pid, data directory, start, port, sockets, addresses, shared memory, status. */
export function readPostmaster(dir: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

function serves(pid: number, dir: string): boolean {
  const line = commandLine(pid)
  const at = line.indexOf('-D')
  return at > 0 && line[at + 1] === dir && /(^|\/)(postgres|unshare)$/.test(line[0] ?? '') && isAlive(pid)
}

/** The server of this data directory, whoever started it. */
export function findPostmaster(dir: string): Postmaster | undefined {
  const written = readPostmaster(dir)
  if (written && serves(written.pid, dir)) return written
  // A damaged file is no proof that nobody runs.
  const pid = written && allProcesses().find((candidate) => serves(candidate, dir))
  return pid ? { pid, port: 0, ready: false } : undefined
}

/** PostgreSQL trusts kill(pid, 0): a zombie or a pid used again would keep it from ever starting. */
export function clearStale(dir: string): void {
  if (!findPostmaster(dir)) rmSync(join(dir, 'postmaster.pid'), { force: true })
}
