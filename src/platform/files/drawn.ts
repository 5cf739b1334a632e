import type { StoredFile } from './receive.ts'
import type { FileStore } from './store.ts'

/**
 * A paper that the world's generator drew. The only way for an SVG into the store: pictures that people send
 * are never SVG, because it can carry scripts. Not flushed one by one: the world can be drawn again.
 */
export async function putDrawn(
  store: FileStore,
  drawing: { svg: string; name: string },
): Promise<StoredFile> {
  const { svg, name } = drawing
  if (!svg.startsWith('<svg ') || /<script|<foreignObject|\son\w+=|(?:href|src)=/i.test(svg)) {
    throw new Error('files: a drawn paper is an svg of shapes and text only')
  }
  const { hash, size } = await store.put(Buffer.from(svg), { durable: false })
  return { hash, size, type: 'image/svg+xml', name, takenAt: null }
}
