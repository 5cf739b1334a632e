import sharp from 'sharp'
import { PHOTO_LIMIT_PIXELS, PHOTO_LONGEST_SIDE, PHOTO_QUALITY } from './limits.ts'
import { refuse } from './refusals.ts'
import { takenAt } from './taken-at.ts'

// Uploads come one at a time from each officer: decoded pictures kept between them would only cost memory.
sharp.cache(false)
sharp.concurrency(1)

/**
 * A photo as it is kept: upright, small, JPEG, without any of what the camera wrote into it (place, device, thumbnail).
 * A torn picture is refused; sharp copies no metadata unless asked.
 */
export async function preparePhoto(
  bytes: Uint8Array,
  now: Date,
): Promise<{ bytes: Uint8Array; takenAt: Date | null }> {
  const options = { limitInputPixels: PHOTO_LIMIT_PIXELS, failOn: 'error' } as const
  try {
    const { exif } = await sharp(bytes, options).metadata()
    const side = PHOTO_LONGEST_SIDE
    const small = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: PHOTO_QUALITY, mozjpeg: true })
      .toBuffer()
    return { bytes: small, takenAt: takenAt(exif, now) }
  } catch (error) {
    if (error instanceof Error && error.message.includes('pixel limit')) {
      throw refuse('limit', 'photo-too-many-pixels', [String(PHOTO_LIMIT_PIXELS / 1_000_000)])
    }
    throw refuse('invalid', 'photo-damaged', [])
  }
}
