import { readdirSync, readFileSync } from 'node:fs'

/** Fields of /proc/PID/stat after the command name, which may itself hold spaces and brackets. */
function stat(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** A zombie still answers kill(pid, 0); a container whose first process reaps nobody is full of them. */
export function isAlive(pid: number): boolean {
  const state = stat(pid)?.[0]
  return state !== undefined && state !== 'Z' && state !== 'X'
}

/** Clock ticks since boot: with the pid it names one process, however often pids are used again. */
export function startedAt(pid: number): string | undefined {
  return stat(pid)?.[19]
}

export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)
  } catch {
    return []
  }
}

export function allProcesses(): number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
}
