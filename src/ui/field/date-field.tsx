import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { formatDay } from '#platform/i18n/format.ts'
import { readDay } from '#platform/i18n/read.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'
import { Field, FieldGroup, type FieldProps, useField } from './field.tsx'

/** The day that "hôm qua" is counted from; the root gives the business day. */
export const TodayContext = createContext('2000-01-01')

/** A working day in one box: takes "12/1", "12-1-22", "hôm qua"; posts what was typed, the server reads it alike. */
export function DateField(field: FieldProps) {
  const today = useContext(TodayContext)
  const setup = useField(field, `f-${field.name}-read`)
  const box = useRef<HTMLInputElement>(null)
  const start = setup.value && /^\d{4}-/.test(setup.value) ? formatDay(setup.value) : (setup.value ?? '')
  const [typed, setTyped] = useState(start)
  const day = readDay(typed, today)
  const takeDay = (iso: string) => {
    if (!box.current || iso === '') return
    box.current.value = formatDay(iso)
    setTyped(box.current.value)
    box.current.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return (
    <Field setup={setup} {...field} below={<DayRead id={`${setup.id}-read`} typed={typed} day={day} />}>
      <span className="flex max-w-72 gap-2">
        <input
          {...setup.native}
          ref={box}
          type="text"
          autoComplete="off"
          defaultValue={start}
          onInput={(event) => setTyped(event.currentTarget.value)}
          className="control"
        />
        <CalendarButton label={`${text.openCalendar}: ${field.label}`} day={day} onPick={takeDay} />
      </span>
    </Field>
  )
}

function DayRead({ id, typed, day }: { id: string; typed: string; day: string | null }) {
  const isBlank = typed.trim() === ''
  return (
    <p id={id} aria-live="polite" className="min-h-[1.3125rem] text-small text-ink-2">
      {!isBlank && (day ? `= ${formatDay(day, 'full')}` : text.dayUnread)}
    </p>
  )
}

/** The browser's own calendar; the box in front of it stays the only field that is posted. */
function CalendarButton(props: { label: string; day: string | null; onPick: (iso: string) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  // Without script it could do nothing.
  if (!awake) return null
  return (
    <span className="relative">
      <button
        type="button"
        aria-label={props.label}
        onClick={() => picker.current?.showPicker()}
        className="grid size-11 place-items-center rounded border border-line-strong bg-white hover:bg-action-tint"
      >
        <Icon name="calendar" />
      </button>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={props.day ?? ''}
        onChange={(event) => props.onPick(event.currentTarget.value)}
        className="pointer-events-none absolute bottom-0 left-0 size-px opacity-0"
      />
    </span>
  )
}

/** A remembered day in three boxes named name.day, name.month, name.year. The year alone is enough where `yearOnly`. */
export function ThreeBoxDate({ yearOnly, ...field }: FieldProps & { yearOnly?: boolean }) {
  const setup = useField(field)
  return (
    <FieldGroup setup={setup} {...field} optional={field.optional}>
      <span className="flex gap-3">
        <Part name={field.name} part="day" label={text.day} first optional={yearOnly} />
        <Part name={field.name} part="month" label={text.month} optional={yearOnly} />
        <Part name={field.name} part="year" label={text.year} />
      </span>
    </FieldGroup>
  )
}

function Part(props: {
  name: string
  part: string
  label: string
  first?: boolean
  optional?: boolean | undefined
}) {
  const whole = useField({ name: props.name })
  const setup = useField({ name: `${props.name}.${props.part}` })
  return (
    <label className="grid gap-1 text-small">
      {props.label}
      <input
        id={props.first ? whole.id : setup.id}
        name={setup.native.name}
        aria-invalid={whole.problem || setup.problem ? true : undefined}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={setup.value}
        className={`control ${props.part === 'year' ? 'w-24' : 'w-16'}`}
      />
    </label>
  )
}
