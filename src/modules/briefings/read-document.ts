import { inflateRawSync } from 'node:zlib'
import { megabytes } from '#platform/i18n/upload.vi.ts'
import { DOCUMENT_MOST_BYTES } from './limits.ts'
import { refuse } from './refusals.ts'
import { wordText } from './word-text.ts'

/** More would keep the server from everybody else for seconds; a hundred pages of text unpack to a tenth of it. */
const unpackedMost = 16_000_000

/** The text of a plain or DOCX file, told apart by content, not by name. */
export async function readDocument({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
  if (bytes.length > DOCUMENT_MOST_BYTES)
    throw refuse('limit', 'document-too-large', [megabytes(DOCUMENT_MOST_BYTES)], { field: 'file' })
  if (bytes.length === 0) throw refuse('invalid', 'document-empty', [], { field: 'file' })
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return plainText(name, bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    requireModest(buffer)
    return await wordText(buffer)
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (isLarge) throw refuse('limit', 'document-too-large', [megabytes(unpackedMost)], { field: 'file' })
    // An old .doc in a new coat, a sheet, a zip of something else: the reader says only that a part is missing.
    throw refuse('invalid', 'document-damaged', [name], { field: 'file' })
  }
}

const startsWith = (bytes: Uint8Array, sign: readonly number[]) =>
  sign.every((byte, index) => bytes[index] === byte)

/** PDF, RTF and web pages may be written in letters alone, and are no text to read. */
const OTHER_FORMATS = /^\s*(?:%PDF-|\{\\rtf|<!doctype|<html|<\?xml)/i

/** UTF-8, or what the Notepad of old office machines calls Unicode. */
function plainText(name: string, bytes: Uint8Array): string {
  const coding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8'
  try {
    const text = new TextDecoder(coding, { fatal: true }).decode(bytes)
    if (!text.includes('\0') && !OTHER_FORMATS.test(text)) return text
  } catch {
    // Not a text of that coding.
  }
  throw refuse('invalid', 'document-unknown', [name], { field: 'file' })
}

/** Unpacks the XML parts once with a limit: what the file announces about itself may be a lie. */
function requireModest(zip: Buffer): void {
  let left = unpackedMost
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = zip.readUInt32LE(end + 16)
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (/\.(xml|rels)$/.test(name)) left -= sizeOf(zip, at, left)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** Unpacked bytes of the part whose line in the directory stands at `at`. */
function sizeOf(zip: Buffer, at: number, left: number): number {
  const local = zip.readUInt32LE(at + 42)
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
  const isDeflated = zip.readUInt16LE(at + 10) === 8
  return isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, left) }).length : packed.length
}
