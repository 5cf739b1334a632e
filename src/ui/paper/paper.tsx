import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type PaperProps = {
  /** Where the file is served; access is checked there at every fetch. */
  src: string
  /** MIME type. */
  type: string
  /** What the paper is: "Biên bản bàn giao nhà". Also the picture's alternative. */
  title: string
  /** Number, day, size. */
  note?: string
}

/** A scan or photo on the page itself. */
export function Paper({ src, type, title, note }: PaperProps) {
  return (
    <figure className="sheet overflow-clip">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
        <span>
          <span className="font-semibold">{title}</span>
          {note && <span className="text-ink-2"> · {note}</span>}
        </span>
        <span className="flex gap-4" data-screen-only>
          <a href={src} target="_blank" rel="noreferrer" className="inline-flex min-h-8 items-center gap-1">
            <Icon name="eye" />
            {text.openPaper}
          </a>
          <a href={src} download className="inline-flex min-h-8 items-center">
            {text.downloadPaper}
          </a>
        </span>
      </figcaption>
      {type.startsWith('image/') ? (
        <img
          src={src}
          alt={title}
          loading="lazy"
          className="mx-auto max-h-[80vh] w-auto max-w-full bg-page"
        />
      ) : (
        <object data={src} type={type} aria-label={title} className="h-[80vh] w-full bg-page">
          <p className="px-4 py-3">{text.paperHidden}</p>
        </object>
      )}
    </figure>
  )
}
