import { useRef, useState } from 'react'
import { formatDecimal, NBSP } from '#platform/i18n/format.ts'
import { text } from '#ui/text.vi.ts'
import { Field, type FieldProps, useField } from './field.tsx'
import { shrinkPhoto } from './shrink-photo.ts'

export type FileFieldProps = FieldProps & {
  /** "image/jpeg,image/png,application/pdf" */
  accept: string
  maxBytes: number
  several?: boolean
  /** Offers the camera first on phones. */
  camera?: boolean
}

/** The server checks again by content; here the officer learns before sending 14 MB over a slow line. */
export function FileField({ accept, maxBytes, several, camera, ...field }: FileFieldProps) {
  const setup = useField(field, `f-${field.name}-files`)
  const box = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const [shrunk, setShrunk] = useState<string | null>(null)
  const tooLarge = files.find((file) => file.size > maxBytes)
  const isPhoto = tooLarge?.type.startsWith('image/') ?? false
  const shrink = async () => {
    const photos = await Promise.all(files.map((file) => (file.size > maxBytes ? shrinkPhoto(file) : file)))
    if (!box.current) return
    const carrier = new DataTransfer()
    for (const photo of photos) carrier.items.add(photo)
    box.current.files = carrier.files
    setFiles(photos)
    setShrunk(megabytes(photos.reduce((sum, photo) => sum + photo.size, 0)))
  }
  return (
    <Field setup={setup} {...field}>
      <input
        {...setup.native}
        ref={box}
        type="file"
        accept={accept}
        multiple={several}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          setFiles([...(event.currentTarget.files ?? [])])
          setShrunk(null)
        }}
        className="control file:mr-3 file:min-h-8 file:rounded file:border file:border-line-strong file:bg-page file:px-3"
      />
      <div id={`${setup.id}-files`} role="status" className="grid gap-2 text-small">
        {tooLarge && (
          <p className="text-warn">
            {text.tooLarge(megabytes(tooLarge.size), megabytes(maxBytes))}{' '}
            {isPhoto && (
              <button
                type="button"
                onClick={shrink}
                className="min-h-6 text-action underline underline-offset-4"
              >
                {text.shrink}
              </button>
            )}
          </p>
        )}
        {shrunk && <p className="text-ok">{text.shrunk(shrunk)}</p>}
      </div>
    </Field>
  )
}

function megabytes(bytes: number): string {
  return `${formatDecimal(bytes / 1_000_000)}${NBSP}MB`
}
