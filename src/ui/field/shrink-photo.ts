const LONGEST_SIDE_PX = 1600
const JPEG_QUALITY = 0.8

/** A photo of a paper stays readable at 1600 px and about 250 kB. What cannot be drawn is left as it is. */
export async function shrinkPhoto(photo: File): Promise<File> {
  try {
    const picture = await createImageBitmap(photo)
    const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY)
    })
    if (!blob || blob.size >= photo.size) return photo
    const name = photo.name.replace(/\.[^.]*$/, '.jpg')
    return new File([blob], name, { type: 'image/jpeg', lastModified: photo.lastModified })
  } catch {
    return photo
  }
}
