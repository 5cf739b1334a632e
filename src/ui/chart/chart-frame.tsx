import type { ReactNode } from 'react'
import { text } from '#ui/text.vi.ts'

export type ChartTable = { head: readonly string[]; rows: readonly (readonly string[])[] }

/** The sentence states the message; the drawing shows it; the same values stand in a table. */
export function ChartFrame(props: { sentence: string; table: ChartTable; children: ReactNode }) {
  const { sentence, table, children } = props
  return (
    <figure className="sheet grid min-w-0 grid-cols-1 gap-3 p-4">
      <figcaption className="font-semibold">{sentence}</figcaption>
      {children}
      <details data-screen-only>
        <summary className="min-h-6 py-1 text-action underline underline-offset-4">{text.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section aria-label={sentence} tabIndex={0} className="table-scroll">
          <PlainTable caption={sentence} table={table} />
        </section>
      </details>
    </figure>
  )
}

function PlainTable({ caption, table }: { caption: string; table: ChartTable }) {
  const [first, ...numbers] = table.head
  return (
    <table className="table table-numbers">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {numbers.map((label) => (
            <th key={label} scope="col" className="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([label, ...values]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, index) => (
              <td key={table.head[index + 1]} className="number">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Unknown is hatched, never zero. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#FFFFFF" />
      <line x1="0" y1="0" x2="0" y2="6" stroke="#767F8A" strokeWidth="2" />
    </pattern>
  )
}
