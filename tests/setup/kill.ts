import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPostmaster } from '../../src/platform/db/launcher/postmaster.ts'
import { allProcesses, commandLine, isAlive } from '../../src/platform/db/launcher/processes.ts'
import type { Program } from './program.ts'

const BACK_MS = 30_000

/** Kills the HTTP server's process, as the kernel would when memory runs out. @returns its pid */
export function killServer(program: Program): number {
  return killed(findChild(program, 'build/server/index.js'))
}

export function killWorker(program: Program): number {
  return killed(findChild(program, 'src/entry/worker.ts'))
}

export function killPostgres(program: Program): number {
  return killed(readPostmaster(join(program.dataDir, 'postgres'))?.pid)
}

/** Waits until pages are answered with rows from the database again. */
export async function untilHealthy(program: Program): Promise<void> {
  const end = Date.now() + BACK_MS
  while (!(await isHealthy(program))) {
    if (Date.now() > end) throw new Error(`The program did not come back:\n${program.printed()}`)
    await sleep(50)
  }
}

/** Processes that still work on the program's data directory. */
export function leftovers(program: Program): string[] {
  return allProcesses().flatMap((pid) => {
    const line = commandLine(pid).join(' ')
    const isOurs =
      line.includes(program.dataDir) || environmentOf(pid).includes(`GIAOBAN_DATA=${program.dataDir}\0`)
    return isOurs && isAlive(pid) ? [`${pid} ${line}`] : []
  })
}

async function isHealthy(program: Program): Promise<boolean> {
  try {
    return (await fetch(`${program.address}/suc-khoe`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

function killed(pid: number | undefined): number {
  if (!pid) throw new Error('There is no such process to kill')
  process.kill(pid, 'SIGKILL')
  return pid
}

function findChild(program: Program, file: string): number | undefined {
  const children = readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8').trim().split(' ')
  return children.map(Number).find((pid) => commandLine(pid).includes(file))
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}
