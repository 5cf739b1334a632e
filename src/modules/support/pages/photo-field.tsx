import { PDF_LIMIT_BYTES, PHOTO_LIMIT_BYTES } from '#platform/files/limits.ts'
import { FileField } from '#ui/field/file-field.tsx'
import { text } from '../page-text.vi.ts'

/** A photo from the phone's camera, or a scan. */
export function PhotoField({ isRequired }: { isRequired?: boolean }) {
  return (
    <FileField
      name="paper"
      label={text.photo}
      hint={text.photoHint}
      accept="image/jpeg,image/png,application/pdf"
      maxBytes={Math.min(PHOTO_LIMIT_BYTES, PDF_LIMIT_BYTES)}
      several={!isRequired}
      optional={!isRequired}
    />
  )
}
