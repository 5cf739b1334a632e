import { useEffect, useRef } from 'react'
import { fieldId } from '#ui/form/state.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

export type ErrorSummaryProps = {
  /** What concerns the whole form; shown alone when no field is named. */
  message: string
  fields: Readonly<Record<string, string>>
  order?: readonly string[]
}

/** "Có 3 chỗ cần sửa": takes the focus, repeats each field's words and leads to it. */
export function ErrorSummary({ message, fields, order = [] }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const names = Object.keys(fields).sort((a, b) => rank(a, order) - rank(b, order))
  const shown = names.length > 0 || message !== ''

  useEffect(() => {
    // `fields` is new after each try: the second refusal takes the focus again.
    if (shown && fields) box.current?.focus()
  }, [shown, fields])

  if (!shown) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      id="cho-can-sua"
      className="mb-6 max-w-2xl border-l-8 border-error bg-error-tint px-4 py-3"
    >
      <h2 className="flex gap-2 text-h2 font-semibold text-error">
        <Icon name="alert" className="mt-1.5" />
        {names.length > 0 ? text.problems(names.length) : message}
      </h2>
      {names.length > 0 && (
        <ul className="mt-1 list-disc pl-6">
          {names.map((name) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="text-error hover:text-ink">
                {fields[name]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function rank(name: string, order: readonly string[]): number {
  const place = order.indexOf(name)
  return place < 0 ? order.length : place
}
