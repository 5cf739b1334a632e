import { megabytes } from '#platform/i18n/upload.vi.ts'
import { DRAIN_LIMIT_BYTES, UPLOAD_LIMIT_BYTES, UPLOAD_LIMIT_FILES } from './limits.ts'
import type { SentFile } from './receive.ts'
import { refuse } from './refusals.ts'

export type UploadLimits = { bytes: number; files: number }
/** The form's texts and the files chosen under each name. A file box left empty comes as an empty text. */
export type Upload = { fields: URLSearchParams; files: Map<string, SentFile[]> }

const usual: UploadLimits = { bytes: UPLOAD_LIMIT_BYTES, files: UPLOAD_LIMIT_FILES }

/**
 * Reads a form with or without files. A form over its limit is refused by its announced length, or where the
 * counted bytes pass the limit; what is left of it is read and thrown away, because a browser that is still
 * sending does not show an answer.
 */
export async function readUpload(request: Request, limits: UploadLimits = usual): Promise<Upload> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limits.bytes) {
    await drain(request.body)
    throw refuse('limit', 'upload-too-large', [megabytes(announced), megabytes(limits.bytes)])
  }
  const form = await readForm(request, limits.bytes)
  const upload: Upload = { fields: new URLSearchParams(), files: new Map() }
  for (const [name, value] of form) {
    if (typeof value === 'string') upload.fields.append(name, value.normalize('NFC'))
    else await addFile(upload.files, name, value)
  }
  const count = [...upload.files.values()].flat().length
  if (count > limits.files) throw refuse('limit', 'too-many-files', [limits.files])
  return upload
}

/** The one file of a box; none chosen is a refusal at that box. */
export function chosenFile(upload: Upload, field: string): SentFile {
  const file = upload.files.get(field)?.[0]
  if (!file) throw refuse('invalid', 'none-chosen', [], { field })
  return file
}

async function addFile(files: Upload['files'], field: string, file: File) {
  // A box left empty: browsers with script send it as a file without a name.
  if (file.name === '' && file.size === 0) return
  const sent = { name: file.name, bytes: await file.bytes() }
  files.set(field, [...(files.get(field) ?? []), sent])
}

async function readForm(request: Request, limit: number): Promise<FormData> {
  const meter = { passed: false }
  const body = request.body?.pipeThrough(counting(limit, meter))
  const type = request.headers.get('content-type') ?? ''
  try {
    return await new Response(body ?? null, { headers: { 'content-type': type } }).formData()
  } catch {
    // The parser says only that the form is broken off; whether by us, the meter knows.
    if (meter.passed) throw refuse('limit', 'upload-unmeasured', [megabytes(limit)])
    throw refuse('invalid', 'unreadable', [])
  }
}

/** Passes bytes on up to the limit, then swallows the rest: the form that is read ends torn. */
function counting(limit: number, meter: { passed: boolean }) {
  let count = 0
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      count += chunk.byteLength
      if (count <= limit) out.enqueue(chunk)
      else meter.passed = true
      if (count > DRAIN_LIMIT_BYTES) out.error(new Error('files: form beyond every limit'))
    },
  })
}

async function drain(body: ReadableStream<Uint8Array> | null) {
  if (!body) return
  let count = 0
  try {
    for await (const chunk of body) {
      count += chunk.byteLength
      if (count > DRAIN_LIMIT_BYTES) return
    }
  } catch {
    // The sender hung up: the refusal stands all the same.
  }
}
