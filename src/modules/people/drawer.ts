import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from './refusals.ts'

/**
 * The locked drawer: identity numbers sealed under keys that lie outside the database. `keys` may hold several: new numbers
 * are sealed under `current`, older ones keep the key they name. To rotate, add a key to the file and name it current.
 * The digest key never changes: it is what duplicates are found by.
 */
const keyBytes = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const ringForm = z.object({
  digest: keyBytes,
  current: z.string(),
  keys: z.record(z.string(), keyBytes),
})
type Ring = z.infer<typeof ringForm>

export type Sealed = { sealed: Buffer; keyId: string }

export type Drawer = {
  /** The same for the same number, and of no use without the key. */
  digest(number: string): Buffer
  /** Bound to the person: moved to another row it does not open. */
  seal(number: string, person: string): Sealed
  open(sealed: Sealed, person: string): string
}

const ivBytes = 12
const tagBytes = 16

/**
 * The environment goes before the file; a missing file is made, except where the drawer holds numbers already:
 * a new key would not open them.
 */
export async function openDrawer(dataDir: string, isUsed: () => Promise<boolean>): Promise<Drawer> {
  const ring = await readRing(join(dataDir, 'keys', 'identity'), isUsed)
  const keyOf = (id: string) => {
    const key = ring.keys[id]
    if (!key) throw refuse('conflict', 'key-lost', [])
    return Buffer.from(key, 'base64')
  }
  return {
    digest: (number) => createHmac('sha256', Buffer.from(ring.digest, 'base64')).update(number).digest(),
    seal(number, person) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', keyOf(ring.current), iv).setAAD(Buffer.from(person))
      const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
      return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]), keyId: ring.current }
    },
    open({ sealed, keyId }, person) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), sealed.subarray(0, ivBytes))
        .setAAD(Buffer.from(person))
        .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes))
      try {
        const body = decipher.update(sealed.subarray(ivBytes + tagBytes))
        return Buffer.concat([body, decipher.final()]).toString('utf8')
      } catch {
        // Another key under the same name, or a row that was tampered with: either way it does not open.
        throw refuse('conflict', 'key-lost', [])
      }
    },
  }
}

async function readRing(path: string, isUsed: () => Promise<boolean>): Promise<Ring> {
  const text = process.env.GIAOBAN_IDENTITY_KEY ?? (await readFile(path, 'utf8').catch(missing))
  if (text) return ringForm.parse(JSON.parse(text))
  if (await isUsed()) throw refuse('conflict', 'key-lost', [])
  await makeRing(path)
  return ringForm.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** Written whole under another name, then linked: of two processes that start at once one wins, and neither reads half. */
async function makeRing(path: string): Promise<void> {
  const key = () => randomBytes(32).toString('base64')
  const ring: Ring = { digest: key(), current: 'k1', keys: { k1: key() } }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(ring)}\n`, { mode: 0o600, flag: 'wx' })
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}
