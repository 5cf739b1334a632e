import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const SECRET_BYTES = 32

/**
 * The key that signs session cookies and encrypts second-factor secrets. The environment goes before the file;
 * a missing file is made. A file that others may read is closed to them and said.
 */
export async function readAuthSecret(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const given = env.GIAOBAN_AUTH_SECRET
  if (given) return checked(given, 'GIAOBAN_AUTH_SECRET')
  const path = join(env.GIAOBAN_DATA ?? 'data', 'keys', 'auth')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  if (!existsSync(path)) await makeSecret(path)
  if ((await stat(path)).mode & 0o077) await chmod(path, 0o600)
  return checked((await readFile(path, 'utf8')).trim(), path)
}

/** Written whole under another name, then linked: of two starts at once one wins, and a full disk leaves no empty key. */
async function makeSecret(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    await writeFile(draft, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, path).catch((error: unknown) => {
      if (!isExisting(error)) throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
}

function checked(secret: string, source: string): string {
  if (secret.length < SECRET_BYTES)
    throw new Error(`Khóa đăng nhập trong ${source} cần ít nhất ${SECRET_BYTES} ký tự.`)
  return secret
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
