/** Seen only while it has the focus. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="absolute top-2 left-2 z-50 bg-white px-4 py-2 not-focus:sr-only"
      data-screen-only
    >
      {children}
    </a>
  )
}
