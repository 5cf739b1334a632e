import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { StoredFile } from '#platform/files/index.ts'

/** The word for a file's keeping is good as long as this process lives; after that the file is chosen again. */
const key = randomBytes(32)

/**
 * A file that a refused form already sent, so that nobody has to choose it twice: what the store answered, signed for
 * this person. The store's nightly sweep removes what no record took.
 */
export function keepFor(userId: string, file: StoredFile): string {
  const said = Buffer.from(JSON.stringify(file)).toString('base64url')
  return `${said}.${sign(userId, said)}`
}

/** Undefined for anything that we did not give to this person. */
export function keptFor(userId: string, token: string): StoredFile | undefined {
  const [said = '', mark = ''] = token.split('.')
  const right = Buffer.from(sign(userId, said))
  const given = Buffer.from(mark)
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined
  const { takenAt, ...file } = JSON.parse(Buffer.from(said, 'base64url').toString())
  return { ...file, takenAt: takenAt ? new Date(takenAt) : null }
}

const sign = (userId: string, said: string): string =>
  createHmac('sha256', key).update(userId).update('\0').update(said).digest('base64url')
