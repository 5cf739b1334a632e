import { fileTypeFromBuffer } from 'file-type'
import { megabytes } from '#platform/i18n/upload.vi.ts'
import { Refusal } from '#platform/refusal.ts'
import { PDF_LIMIT_BYTES, PHOTO_LIMIT_BYTES } from './limits.ts'
import { cleanName, endingOf, withEnding } from './name.ts'
import { preparePhoto } from './photo.ts'
import { refuse } from './refusals.ts'
import type { FileStore } from './store.ts'

/** What a form sent: its name is for the eye only, its declared type is not looked at. */
export type SentFile = { name: string; bytes: Uint8Array }
/** A content in the store that no record points to yet. */
export type StoredFile = { hash: string; size: number; type: string; name: string; takenAt: Date | null }

/**
 * Judges a sent file by its content, prepares it and puts it into the store. Refusals stand at `field`.
 * Called before the command: a command that is then refused leaves a content without a record, which the sweep removes.
 */
export async function receiveFile(
  store: FileStore,
  sent: SentFile,
  how: { field: string; now?: Date },
): Promise<StoredFile> {
  try {
    const { bytes, ...rest } = await prepare(sent, how.now ?? new Date())
    return { ...rest, ...(await store.put(bytes)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.kind, error.code, error.message, { fields: { [how.field]: error.message } })
  }
}

async function prepare(sent: SentFile, now: Date) {
  const { bytes } = sent
  if (bytes.byteLength === 0) throw refuse('invalid', 'empty', [])
  // No browser sends folders: such a name was made by hand.
  if (/[/\\]/.test(sent.name)) throw refuse('invalid', 'path-name', [sent.name.slice(0, 80)])
  const found = await fileTypeFromBuffer(bytes)
  const name = cleanName(sent.name)
  if (found?.mime === 'image/jpeg' || found?.mime === 'image/png') {
    if (bytes.byteLength > PHOTO_LIMIT_BYTES) throw tooLarge('photo-too-large', bytes, PHOTO_LIMIT_BYTES)
    const photo = await preparePhoto(bytes, now)
    return { ...photo, type: 'image/jpeg', name: withEnding(name, 'jpg') }
  }
  if (found?.mime === 'application/pdf') {
    if (bytes.byteLength > PDF_LIMIT_BYTES) throw tooLarge('pdf-too-large', bytes, PDF_LIMIT_BYTES)
    if (!isWholePdf(bytes)) throw refuse('invalid', 'pdf-damaged', [])
    return { bytes, type: found.mime, name: withEnding(name, 'pdf'), takenAt: null }
  }
  const ending = wrongEnding(found?.ext, endingOf(name))
  throw ending ? refuse('invalid', 'wrong-kind', [ending]) : refuse('invalid', 'unknown-kind', [])
}

function tooLarge(code: 'photo-too-large' | 'pdf-too-large', bytes: Uint8Array, limit: number) {
  return refuse('limit', code, [megabytes(bytes.byteLength), megabytes(limit)])
}

/** The ending to name: what the content is, else what the name claims, unless it claims to be one that is taken. */
function wrongEnding(found: string | undefined, claimed: string): string {
  // An older container (.heif, .xml, .cfb) is known to the person by the ending that they see.
  if (found === 'heic' || found === 'heif') return 'heic'
  if (['jpg', 'jpeg', 'png', 'pdf'].includes(claimed)) return found ?? ''
  return claimed || (found ?? '')
}

/** Begins as a PDF and reaches its end mark: a download that broke off does not. */
function isWholePdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  return head.includes('%PDF-') && tail.includes('%%EOF')
}
