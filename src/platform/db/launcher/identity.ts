import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { words } from './text.vi.ts'

/** PostgreSQL refuses to run as root, so root starts it as somebody else. */
export interface Identity {
  wrap(command: string, args: string[]): [string, string[]]
  /** Hands a file or a whole folder to that user. */
  own(path: string): void
  options: { uid?: number; gid?: number }
}

const plain: Identity = { wrap: (command, args) => [command, args], own: () => {}, options: {} }

const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534']

/** Inside the namespace the server believes itself nobody, while its files stay root's: no chown, any folder. */
const namespaced: Identity = {
  wrap: (command, args) => ['unshare', [...NAMESPACE, command, ...args]],
  own: () => {},
  options: {},
}

function unprivileged(): { uid: number; gid: number } | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  return line ? { uid: Number(line[2]), gid: Number(line[3]) } : undefined
}

/** `probe` is a file that the chosen user must be able to run: the clone may lie where only root may enter. */
export function chooseIdentity(probe: string): Identity {
  if (process.getuid?.() !== 0) return plain
  if (spawnSync('unshare', [...NAMESPACE, 'true']).status === 0) return namespaced
  const user = unprivileged()
  if (!user || spawnSync(probe, ['--version'], user).status !== 0)
    throw new Error(words.unreachable(dirname(probe)))
  return { wrap: plain.wrap, own: (path) => handOver(path, user), options: user }
}

/** The folder above may be passed through, not listed: keys and papers lie there too. */
function handOver(path: string, { uid, gid }: { uid: number; gid: number }): void {
  chmodSync(dirname(path), 0o711)
  spawnSync('chown', ['-R', `${uid}:${gid}`, path])
}
