import { appendFileSync, renameSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'

const FILE_BYTES_MAX = 10_000_000
const OLD_FILES_MAX = 3

/** One bounded file for what all children say: FILE, then FILE.1 (newer) to FILE.3 (older). */
export function openLog(path: string): (output: Readable) => void {
  let bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const write = (chunk: Buffer) => {
    try {
      if (bytes > FILE_BYTES_MAX) {
        rotate(path)
        bytes = 0
      }
      appendFileSync(path, chunk, { mode: 0o600 })
      bytes += chunk.length
    } catch {
      // A full disk must not end the program that could still say so on a page.
    }
  }
  return (output) => output.on('data', write)
}

function rotate(path: string): void {
  for (let age = OLD_FILES_MAX - 1; age >= 0; age--) {
    const from = age === 0 ? path : `${path}.${age}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age + 1}`)
  }
}
