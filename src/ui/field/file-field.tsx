import { type ReactNode, useEffect, useRef, useState } from 'react'
import { megabytes } from '#platform/i18n/upload.vi.ts'
import { text } from '#ui/text.vi.ts'
import { Field, type FieldProps, useField } from './field.tsx'
import { shrinkPhoto } from './shrink-photo.ts'

/** Files that an earlier try already sent: each value is posted under `name` as long as it is ticked. */
type Kept = { name: string; files: readonly { value: string; name: string }[] }

export type FileFieldProps = FieldProps & {
  /** "image/jpeg,image/png,application/pdf" */
  accept: string
  maxBytes: number
  /** Photos may be held to less, because they can be made smaller. */
  maxPhotoBytes?: number
  several?: boolean
  kept?: Kept
  /** Offers the camera first on phones. */
  camera?: boolean
}

/** The server checks again by content; here the officer learns before sending 14 MB over a slow line. */
export function FileField(props: FileFieldProps) {
  const { accept, maxBytes, maxPhotoBytes = maxBytes, several, camera, kept, ...field } = props
  const setup = useField(field, `f-${field.name}-files`)
  const box = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const sent = kept?.files.map(({ value }) => value).join()
  useEffect(() => {
    // The server has them: once more would take a slow line's time, and they would stand there twice.
    if (!sent || !box.current) return
    box.current.value = ''
    setFiles([])
  }, [sent])
  const put = (chosen: readonly File[]) => {
    if (!box.current) return
    const carrier = new DataTransfer()
    for (const file of chosen) carrier.items.add(file)
    box.current.files = carrier.files
    setFiles(chosen)
  }
  return (
    <Field setup={setup} {...field}>
      {kept && <KeptFiles {...kept} />}
      <Chosen files={files}>
        <input
          {...setup.native}
          ref={box}
          type="file"
          accept={accept}
          multiple={several}
          {...(camera && { capture: 'environment' as const })}
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
          className="control file:mr-3 file:min-h-8 file:rounded file:border file:border-line-strong file:bg-page file:px-3"
        />
      </Chosen>
      {setup.problem && (
        <noscript>
          <p className="text-small">{text.chooseSmaller}</p>
        </noscript>
      )}
      <div id={`${setup.id}-files`} role="status" className="grid gap-2 text-small">
        <Sizes files={files} limits={{ photo: maxPhotoBytes, other: maxBytes }} onShrunk={put} />
      </div>
    </Field>
  )
}

/**
 * The browser writes on its own box in its own language, which on many office machines is English: with script our words
 * lie over it, and the box stays what is pressed, focused and dropped on.
 */
function Chosen({ files, children }: { files: readonly File[]; children: ReactNode }) {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return (
    // Both lie in one cell: a long name makes the box taller, and nothing of it is cut.
    <div className="grid *:col-start-1 *:row-start-1">
      {children}
      {isLive && (
        <span
          aria-hidden="true"
          className="pointer-events-none relative m-0.5 flex min-w-0 items-center gap-3 bg-white px-3"
        >
          <span className="shrink-0 rounded border border-line-strong bg-page px-3 py-1">
            {text.chooseFile}
          </span>
          <span className="min-w-0 py-1 wrap-anywhere">
            {files.map(({ name }) => name).join(', ') || text.noFile}
          </span>
        </span>
      )}
    </div>
  )
}

function KeptFiles({ name, files }: Kept) {
  return files.map((file) => (
    <label key={file.value} className="flex min-h-11 items-start gap-3 py-2">
      <input
        type="checkbox"
        name={name}
        value={file.value}
        defaultChecked
        className="mt-0.5 size-6 shrink-0 accent-action"
      />
      <span className="min-w-0">{text.keptFile(file.name)}</span>
    </label>
  ))
}

type SizesProps = {
  files: readonly File[]
  limits: { photo: number; other: number }
  onShrunk: (files: readonly File[]) => void
}

/** What is too large, and for a photo the press that makes it small enough. */
function Sizes({ files, limits, onShrunk }: SizesProps) {
  const [shrunk, setShrunk] = useState<readonly File[]>([])
  const limitOf = (file: File) => (isPhoto(file) ? limits.photo : limits.other)
  const large = files.find((file) => file.size > limitOf(file))
  if (!large) {
    const size = files === shrunk && files.reduce((sum, photo) => sum + photo.size, 0)
    return size ? <p className="text-ok">{text.shrunk(megabytes(size))}</p> : null
  }
  const shrink = async () => {
    const smaller = await Promise.all(
      files.map((file) => (file.size > limitOf(file) ? shrinkPhoto(file) : file)),
    )
    setShrunk(smaller)
    onShrunk(smaller)
  }
  const words = isPhoto(large) ? text.photoTooLarge : text.fileTooLarge
  return (
    <p className="text-warn">
      {words(megabytes(large.size), megabytes(limitOf(large)))}{' '}
      {isPhoto(large) && (
        <button type="button" onClick={shrink} className="min-h-6 text-action underline underline-offset-4">
          {text.shrink}
        </button>
      )}
    </p>
  )
}

const isPhoto = (file: File): boolean => file.type.startsWith('image/')
