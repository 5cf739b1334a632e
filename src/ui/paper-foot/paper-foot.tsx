import { useContext } from 'react'
import { formatDay, formatTime } from '#platform/i18n/format.ts'
import { TodayContext } from '#ui/field/date-field.tsx'
import { QrCode } from '#ui/qr/qr.tsx'
import { ReaderContext } from '#ui/shell/reader.ts'
import { text } from '#ui/text.vi.ts'

export type PaperFootProps = {
  /** Whose figures or records these are. */
  unit?: string
  /** The instant that the page tells of. */
  at: string
  /** What the page is called on the phone: "HT-00312". */
  code?: string
  /** The page itself, as everybody opens it. */
  live: { address: string; qr: { size: number; path: string } }
  /** The page is printed across. */
  wide?: boolean
}

/** Stands under a printed page and tells whether it is still current: whose, of when, printed by whom, and where it lives on. */
export function PaperFoot({ unit, at, code, live, wide }: PaperFootProps) {
  const reader = useContext(ReaderContext)
  const today = useContext(TodayContext)
  const who = reader && [reader.name, reader.place].filter(Boolean).join(', ')
  return (
    <footer className="paper-foot" data-paper-only data-wide={wide}>
      <div className="paper-qr">
        <QrCode qr={live.qr} />
      </div>
      <div>
        <p>
          {unit && `${unit} · `}
          {text.dataAt(formatTime(at))} · {text.printed(formatDay(today), who)}
        </p>
        <p>
          {code && `${text.pageCode(code)} `}
          {text.liveAt} {live.address}
        </p>
      </div>
    </footer>
  )
}

/** Across a page whose figures may still change; light enough to read through, and grey. */
export function DraftMark() {
  return (
    <p className="draft-mark" data-paper-only aria-hidden="true">
      {text.draft}
    </p>
  )
}
