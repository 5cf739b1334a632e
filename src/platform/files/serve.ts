import { refuse } from './refusals.ts'
import type { ByteRange, FileStore } from './store.ts'

/** A row of files.file, as a room's own query gives it after checking the record that it belongs to. */
export type FileRow = { hash: string; size: number; type: string; name: string }

const drawn = 'image/svg+xml'
/** A drawn paper is a document of its own when opened in a window: it may style itself and nothing else. */
const drawnPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * Streams a file to the person for whom the room found its row. Never stored by browser or proxy; one byte range
 * is answered, which a reader of PDF asks for.
 */
export async function streamFile(store: FileStore, file: FileRow, request: Request): Promise<Response> {
  const headers = headersOf(file)
  const range = rangeOf(request.headers.get('range'), file.size)
  if (range === 'outside') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const content = await store.get(file.hash, range)
  if (!content) throw refuse('not-found', 'missing', [])
  headers.set('content-length', String(range ? range.last - range.first + 1 : file.size))
  if (range) headers.set('content-range', `bytes ${range.first}-${range.last}/${file.size}`)
  if (request.method !== 'HEAD') return new Response(content, { status: range ? 206 : 200, headers })
  await content.cancel()
  return new Response(null, { status: range ? 206 : 200, headers })
}

function headersOf(file: FileRow): Headers {
  const headers = new Headers({
    'content-type': file.type,
    'content-disposition': disposition(file.name),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (file.type === drawn) headers.set('content-security-policy', drawnPolicy)
  return headers
}

/** RFC 6266: plain letters for old programs, the Vietnamese name in UTF-8 for all others. */
export function disposition(name: string, how: 'inline' | 'attachment' = 'inline'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** Undefined: the whole file, also for what is not understood, as the standard asks. */
function rangeOf(header: string | null, size: number): ByteRange | 'outside' | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined
  const tail = asked[1] === ''
  const first = tail ? Math.max(0, size - Number(asked[2])) : Number(asked[1])
  const last = tail || asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1)
  if (!tail && asked[2] !== '' && Number(asked[2]) < first) return undefined
  return first >= size || last < first ? 'outside' : { first, last }
}
