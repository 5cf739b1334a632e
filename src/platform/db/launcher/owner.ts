import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive, startedAt } from './processes.ts'

/** Who answers for stopping the database: the running program, or a command that found nobody running. */
export interface Owner {
  pid: number
  started: string
  kind: 'server' | 'command'
}

const ownerFile = (dir: string) => `${dir}.owner`

export function findOwner(dir: string): Owner | undefined {
  try {
    const owner: Owner = JSON.parse(readFileSync(ownerFile(dir), 'utf8'))
    return isAlive(owner.pid) && startedAt(owner.pid) === owner.started ? owner : undefined
  } catch {
    return undefined
  }
}

/** The running program takes over from a command, a command never from anybody. */
export function takeOwnership(dir: string, kind: Owner['kind']): boolean {
  const owner = findOwner(dir)
  const isAgain = owner?.pid === process.pid && owner.kind === kind
  if (owner && !isAgain && (kind === 'command' || owner.kind === 'server')) return false
  const mine: Owner = { pid: process.pid, started: startedAt(process.pid) ?? '', kind }
  writeFileSync(ownerFile(dir), JSON.stringify(mine))
  return true
}

/** False when somebody else has taken over meanwhile. */
export function leaveOwnership(dir: string): boolean {
  if (findOwner(dir)?.pid !== process.pid) return false
  rmSync(ownerFile(dir), { force: true })
  return true
}
