// The part of EXIF that holds the time a photo was taken. Read before everything in it is thrown away (place, camera).
const EXIF_FOLDER = 0x8769
const TAKEN = 0x9003
const TAKEN_OFFSET = 0x9011
const ENTRY_BYTES = 12

type Tags = Map<number, { at: number; length: number }>

/** The camera's clock; without a zone of its own it is read as Vietnam's. Null when absent, torn or plainly wrong. */
export function takenAt(exif: Uint8Array | undefined, now: Date): Date | null {
  if (!exif) return null
  try {
    return parse(exif, now)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function parse(exif: Uint8Array, now: Date): Date | null {
  const head = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? 6 : 0
  const view = new DataView(exif.buffer, exif.byteOffset + head, exif.byteLength - head)
  const small = view.getUint16(0) === 0x4949
  const first = readFolder(view, view.getUint32(4, small), small)
  const folder = first.get(EXIF_FOLDER)
  if (!folder) return null
  const tags = readFolder(view, folder.at, small)
  const time = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(readText(view, tags.get(TAKEN)))
  if (!time) return null
  const zone = /^[+-]\d\d:\d\d$/.exec(readText(view, tags.get(TAKEN_OFFSET)))?.[0] ?? '+07:00'
  const taken = new Date(`${time[1]}-${time[2]}-${time[3]}T${time[4]}${zone}`)
  const plausible = taken.getTime() > Date.UTC(1995, 0) && taken.getTime() < now.getTime() + 86_400_000
  return plausible ? taken : null
}

/** Where each tag's value stands; values of up to four bytes stand in the entry itself. */
function readFolder(view: DataView, at: number, small: boolean): Tags {
  const tags: Tags = new Map()
  const count = view.getUint16(at, small)
  for (let n = 0; n < count; n++) {
    const entry = at + 2 + n * ENTRY_BYTES
    const length = view.getUint32(entry + 4, small)
    tags.set(view.getUint16(entry, small), { at: view.getUint32(entry + 8, small), length })
  }
  return tags
}

function readText(view: DataView, tag: { at: number; length: number } | undefined): string {
  if (!tag || tag.length > 64) return ''
  const letters = Array.from({ length: tag.length }, (_, n) => view.getUint8(tag.at + n))
  return String.fromCharCode(...letters).replace(/\0.*$/s, '')
}
