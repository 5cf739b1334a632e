import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from './refusals.ts'

/**
 * The locked drawer: identity numbers sealed under a key that lies outside the database. Which one says the drawer itself (the
 * name stands beside each number), so that a rotation is one commit; `current` is the key of an empty drawer, and the next one
 * while a rotation is under way. Duplicates are found by a keyed digest; a key that was added later brings its own.
 */
const keyBytes = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const ringForm = z.object({
  digest: keyBytes,
  digests: z.record(z.string(), keyBytes).default({}),
  current: z.string(),
  keys: z.record(z.string(), keyBytes),
})
export type Ring = z.infer<typeof ringForm>
/** The name of the key that the drawer is sealed under; null: it is empty. */
export type KeyInUse = () => Promise<string | null>

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
export async function openDrawer(dataDir: string, keyInUse: KeyInUse): Promise<Drawer> {
  const inUse = await keyInUse()
  const ring = await readRing(dataDir, inUse !== null)
  return drawerUnder(ring, inUse ?? ring.current)
}

/** Seals under the one key; opens whatever a key of the ring opens. */
export function drawerUnder(ring: Ring, current: string): Drawer {
  const keyOf = (id: string) => {
    const key = ring.keys[id]
    if (!key) throw refuse('conflict', 'key-lost', [])
    return Buffer.from(key, 'base64')
  }
  const digestKey = Buffer.from(ring.digests[current] ?? ring.digest, 'base64')
  return {
    digest: (number) => createHmac('sha256', digestKey).update(number).digest(),
    seal(number, person) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', keyOf(current), iv).setAAD(Buffer.from(person))
      const body = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
      return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]), keyId: current }
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

const ringFile = (dataDir: string) => join(dataDir, 'keys', 'identity')
export const ringOfEnvironment = () => process.env.GIAOBAN_IDENTITY_KEY

export async function readRing(dataDir: string, isUsed: boolean): Promise<Ring> {
  const path = ringFile(dataDir)
  const text = ringOfEnvironment() ?? (await readFile(path, 'utf8').catch(missing))
  if (text) return ringForm.parse(JSON.parse(text))
  if (isUsed) throw refuse('conflict', 'key-lost', [])
  await makeRing(path)
  return ringForm.parse(JSON.parse(await readFile(path, 'utf8')))
}

export const newKeyBytes = () => randomBytes(32).toString('base64')

/** Of two processes that start at once one wins. */
async function makeRing(path: string): Promise<void> {
  const ring = { digest: newKeyBytes(), current: 'k1', keys: { k1: newKeyBytes() } }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = await writeDraft(path, ring)
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
}

/** Takes the place of the file; it is on the disk before anything is sealed under a key of it. */
export async function replaceRing(dataDir: string, ring: Ring): Promise<void> {
  const path = ringFile(dataDir)
  await rename(await writeDraft(path, ring), path)
  const folder = await open(dirname(path))
  await folder.sync()
  await folder.close()
}

/** Written whole under another name, so that nobody reads half. */
async function writeDraft(path: string, ring: object): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(ring)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  return draft
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}
