import { useState } from 'react'
import { dongInWords, formatCount, formatDong } from '#platform/i18n/format.ts'
import { readCount, readDong } from '#platform/i18n/read.ts'
import { text } from '#ui/text.vi.ts'
import { Field, type FieldProps, useField } from './field.tsx'

/** Takes "1500000", "1.500.000", "1,5 tỷ", "200tr"; says the full sum and its words below; groups digits on leaving. */
export function MoneyField(field: FieldProps) {
  return <ReadField {...field} understand={understandMoney} group={groupMoney} unit="đồng" width="max-w-96" />
}

function understandMoney(typed: string): string | null {
  const sum = readDong(typed)
  return sum === null ? null : `${formatDong(sum)} · ${dongInWords(sum)}`
}

function groupMoney(typed: string): string | null {
  const sum = readDong(typed)
  return sum === null ? null : formatCount(sum)
}

/** A count: people, houses, pieces. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: string }) {
  return (
    <ReadField {...field} understand={understandCount} group={understandCount} unit={unit} width="max-w-48" />
  )
}

function understandCount(typed: string): string | null {
  const count = readCount(typed)
  return count === null ? null : formatCount(count)
}

type ReadProps = FieldProps & {
  understand: (typed: string) => string | null
  group: (typed: string) => string | null
  unit?: string | undefined
  width: string
}

function ReadField({ understand, group, unit, width, ...field }: ReadProps) {
  const setup = useField(field, `f-${field.name}-read`)
  const start = setup.value === undefined ? undefined : (group(setup.value) ?? setup.value)
  const [typed, setTyped] = useState(start ?? '')
  const read = typed.trim() === '' ? null : understand(typed)
  return (
    <Field
      setup={setup}
      {...field}
      below={<Understood id={`${setup.id}-read`} typed={typed} read={read} isMoney={unit === 'đồng'} />}
    >
      <span className={`flex items-center gap-2 ${width}`}>
        <input
          {...setup.native}
          type="text"
          inputMode={unit === 'đồng' ? 'text' : 'numeric'}
          autoComplete="off"
          defaultValue={start}
          // Only looks: what is typed is never rewritten before the field is left.
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={(event) => {
            event.currentTarget.value = group(event.currentTarget.value) ?? event.currentTarget.value
          }}
          className="control text-right tabular-nums"
        />
        {unit && <span>{unit}</span>}
      </span>
    </Field>
  )
}

function Understood(props: { id: string; typed: string; read: string | null; isMoney: boolean }) {
  const { id, typed, read, isMoney } = props
  const unread = isMoney ? text.amountUnread : text.countUnread
  const showsRead = read !== null && (isMoney || read !== typed.trim())
  const isUnread = typed.trim() !== '' && read === null
  return (
    <p id={id} aria-live="polite" className={`text-small text-ink-2 ${isMoney ? 'min-h-[1.3125rem]' : ''}`}>
      {showsRead && `= ${read}`}
      {isUnread && unread}
    </p>
  )
}
