type Props = {
  qr: { size: number; path: string }
  /** Left out where the address stands beside it: readers pass the code by. */
  label?: string
}

/** A QR code that the server has drawn. */
export function QrCode({ qr, label }: Props) {
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      shapeRendering="crispEdges"
      className="size-full bg-white"
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      <path d={qr.path} stroke="#1B1F24" />
    </svg>
  )
}
