import type { ReactNode } from 'react'

export type Detail = {
  label: string
  value: ReactNode /** A link or button that changes just this. */
  act?: ReactNode
}

/** What is known about one thing. */
export function Details({ items }: { items: readonly Detail[] }) {
  return (
    <dl className="sheet divide-y divide-line">
      {items.map((item) => (
        <div key={item.label} className="grid gap-x-6 px-4 py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="text-ink-2">{item.label}</dt>
          <dd className="flex flex-wrap justify-between gap-x-4">
            <span className="min-w-0">{item.value}</span>
            {item.act}
          </dd>
        </div>
      ))}
    </dl>
  )
}
