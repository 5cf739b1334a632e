import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type Entry = { name: string; text: AsyncIterable<string> | Iterable<string> }
type Written = { name: Buffer; at: number; crc: number; packed: number; plain: number }

/** Sizes are announced after each content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
const VERSION = 20
/** 1 January 1980: the archive of equal rows is equal byte for byte. */
const DATE = 0x0021
const SIZE_LIMIT = 0xffffffff
/** Between speed and size: a list of names shrinks to about an eighth at either. */
const LEVEL = 4

/** A zip archive, made while it is read: nothing is kept but a line for each entry. */
export async function* zip(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  for await (const entry of entries) {
    const mark: Written = { name: Buffer.from(entry.name), at, crc: 0, packed: 0, plain: 0 }
    const head = localHead(mark)
    yield head
    const packing = createDeflateRaw({ level: LEVEL })
    const source = Readable.from(measured(entry.text, mark), { objectMode: false })
    source.on('error', (error) => packing.destroy(error))
    packing.on('close', () => source.destroy())
    for await (const chunk of source.pipe(packing) as AsyncIterable<Buffer>) {
      mark.packed += chunk.length
      yield chunk
    }
    const tail = sizes(mark)
    yield tail
    at += head.length + mark.packed + tail.length
    if (at > SIZE_LIMIT || mark.plain > SIZE_LIMIT)
      throw new RangeError('spreadsheets: an archive of 4 GB and more')
    written.push(mark)
  }
  yield* directory(written, at)
}

async function* measured(text: Entry['text'], mark: Written) {
  for await (const piece of text) {
    const bytes = Buffer.from(piece)
    mark.crc = crc32(bytes, mark.crc)
    mark.plain += bytes.length
    yield bytes
  }
}

function localHead({ name }: Written): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DEFLATE, 8)
  head.writeUInt16LE(DATE, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function sizes({ crc, packed, plain }: Written): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packed, 8)
  tail.writeUInt32LE(plain, 12)
  return tail
}

function* directory(written: readonly Written[], at: number) {
  const lines = written.map(({ name, at: start, crc, packed, plain }) => {
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(VERSION, 4)
    line.writeUInt16LE(VERSION, 6)
    line.writeUInt16LE(FLAGS, 8)
    line.writeUInt16LE(DEFLATE, 10)
    line.writeUInt16LE(DATE, 14)
    line.writeUInt32LE(crc, 16)
    line.writeUInt32LE(packed, 20)
    line.writeUInt32LE(plain, 24)
    line.writeUInt16LE(name.length, 28)
    line.writeUInt32LE(start, 42)
    return Buffer.concat([line, name])
  })
  const all = Buffer.concat(lines)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  yield all
  yield end
}
