import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Identity } from './identity.ts'
import { words } from './text.vi.ts'

const SUPERUSER = 'postgres'

export interface Cluster {
  dir: string
  binaries: string
  identity: Identity
}

/** Makes the data directory on the first start, and returns the superuser's password. */
export function prepareCluster(cluster: Cluster): string {
  const { dir, binaries } = cluster
  const versionFile = join(dir, 'PG_VERSION')
  if (!existsSync(dir) || readdirSync(dir).length === 0) {
    const password = newPassword()
    initialise(cluster, password)
    keepPassword(dir, password)
    return password
  }
  if (!existsSync(versionFile)) throw new Error(words.notACluster(dir))
  const found = readFileSync(versionFile, 'utf8').trim()
  const wanted = majorVersion(binaries)
  if (found !== wanted) throw new Error(words.otherVersion(dir, found, wanted))
  // What a restore has put there belongs to whoever ran it.
  cluster.identity.own(dir)
  return existsSync(passwordFile(dir)) ? readFileSync(passwordFile(dir), 'utf8') : resetPassword(cluster)
}

export function superuserUrl(password: string, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
}

export function passwordFile(dir: string): string {
  return `${dir}.password`
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

function keepPassword(dir: string, password: string): void {
  rmSync(passwordFile(dir), { force: true })
  writeFileSync(passwordFile(dir), password, { mode: 0o600 })
}

function majorVersion(binaries: string): string {
  const { stdout } = spawnSync(join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' })
  return /(\d+)\./.exec(stdout)?.[1] ?? ''
}

/** Made under another name and moved into place, so that a start that was killed leaves no half-made cluster. */
function initialise({ dir, binaries, identity }: Cluster, password: string): void {
  const draft = `${dir}.draft`
  const secret = `${dir}.draft-password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  identity.own(draft)
  rmSync(secret, { force: true })
  writeFileSync(secret, password, { mode: 0o600 })
  identity.own(secret)
  const [command, args] = identity.wrap(join(binaries, 'initdb'), [
    ...['-D', draft, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8'],
    ...[
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
      '--data-checksums',
      '--no-instructions',
    ],
  ])
  const made = spawnSync(command, args, {
    ...identity.options,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  rmSync(secret, { force: true })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new Error(words.initFailed(made.stderr || String(made.error)))
  }
  rmSync(dir, { recursive: true, force: true })
  renameSync(draft, dir)
}

/** A restored cluster comes without its password, and a lost one must not lose the data: set a new one offline. */
function resetPassword({ dir, binaries, identity }: Cluster): string {
  const password = newPassword()
  const [command, args] = identity.wrap(join(binaries, 'postgres'), ['--single', '-D', dir, 'postgres'])
  const done = spawnSync(command, args, {
    ...identity.options,
    encoding: 'utf8',
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
  })
  if (done.status !== 0) throw new Error(words.died(done.stderr || String(done.error)))
  keepPassword(dir, password)
  return password
}
