import { uploadWords } from '#platform/i18n/upload.vi.ts'
import { refusalsOf } from '#platform/refusal.ts'

export const refuse = refusalsOf('files', uploadWords)

// EFBIG and EDQUOT: a limit on this user's files or quota, the same to the person who sends.
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** A disk without room becomes words; anything else stays what it is. */
export function refuseWhenFull(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return full.has(code) ? refuse('limit', 'disk-full', []) : error
}
