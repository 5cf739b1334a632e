import { disposition } from '#platform/files/index.ts'

export type { Column } from './columns.ts'
export { type NoteLine, noteLines } from './note.ts'
export { type Sheet, writeSheet } from './write-sheet.ts'

/** @param name the file's name with its ending */
export function sheetResponse(content: ReadableStream<Uint8Array>, name: string): Response {
  const headers = {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': disposition(name, 'attachment'),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
  return new Response(content, { headers })
}
