import { PDF_LIMIT_BYTES, PHOTO_LIMIT_BYTES } from '#platform/files/limits.ts'
import { FileField } from '#ui/field/file-field.tsx'
import { useFieldState } from '#ui/form/form.tsx'
import { text } from '../page-text.vi.ts'
import { KEPT, keptFilesIn, sayKept } from './kept.ts'

/** A photo from the phone's camera, or a scan. What a refused form already sent needs no second choosing. */
export function PhotoField({ isRequired }: { isRequired?: boolean }) {
  const kept = useFieldState(KEPT).value
  return (
    <FileField
      name="paper"
      label={text.photo}
      hint={text.photoHint}
      accept="image/jpeg,image/png,application/pdf"
      maxBytes={PDF_LIMIT_BYTES}
      maxPhotoBytes={PHOTO_LIMIT_BYTES}
      several={!isRequired}
      optional={!isRequired}
      kept={{
        name: KEPT,
        files: keptFilesIn(kept).map((file) => ({ value: sayKept(file), name: file.name })),
      }}
    />
  )
}
