import { words } from './text.vi.ts'

const FULL = /No space left on device|ENOSPC/
const DAMAGED = [
  /could not locate a valid checkpoint/,
  /invalid (page|checksum)|incorrect checksum/,
  // The version was compared before, so this is no upgrade.
  /files are incompatible/,
  /could not open file "(global|base|pg_)/,
]

/** What the end of the server's log means to the one who started it. */
export function explain(tail: string): Error {
  if (FULL.test(tail)) return new Error(words.diskFull(tail))
  if (DAMAGED.some((sign) => sign.test(tail))) return new Error(words.damaged(tail))
  return new Error(words.died(tail))
}

/** A full disk is met in our own small files, too; so is a folder that somebody else made. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code = '', path = '' }: NodeJS.ErrnoException = error
  if (/^(EACCES|EPERM|EROFS)$/.test(code) && path) return new Error(words.notWritable(path, code))
  return FULL.test(error.message) ? new Error(words.diskFull('')) : error
}
