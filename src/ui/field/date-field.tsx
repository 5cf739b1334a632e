import { createContext, type InputHTMLAttributes, useContext, useEffect, useRef, useState } from 'react'
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
  const start = asTyped(setup.value)
  const [typed, setTyped] = useState(start)
  const day = readDay(typed, today)
  return (
    <Field setup={setup} {...field} below={<DayRead id={`${setup.id}-read`} typed={typed} day={day} />}>
      <DayBox native={setup.native} label={field.label} start={start} day={day} onType={setTyped} />
    </Field>
  )
}

/** The same box in a row of filters: what is not understood is said, what is understood shows in the list. */
export function DateFilter({ name, label, value }: { name: string; label: string; value: string }) {
  const today = useContext(TodayContext)
  const start = asTyped(value)
  const [typed, setTyped] = useState(start)
  const day = readDay(typed, today)
  const isUnread = typed.trim() !== '' && !day
  const native = { id: `loc-${name}`, name, ...(isUnread && { 'aria-describedby': `loc-${name}-read` }) }
  return (
    <span className="grid min-w-0 gap-1 sm:w-44">
      <label htmlFor={native.id} className="text-small">
        {label}
      </label>
      {isUnread && (
        <span id={`loc-${name}-read`} aria-live="polite" className="text-small text-ink-2">
          {text.dayUnread}
        </span>
      )}
      <DayBox native={native} label={label} start={start} day={day} onType={setTyped} />
    </span>
  )
}

/** A day as it is typed here; anything else as it came. */
const asTyped = (value = ''): string =>
  readDay(value, '2000-01-01') && /^\d{4}-/.test(value) ? formatDay(value) : value

type DayBoxProps = {
  native: InputHTMLAttributes<HTMLInputElement>
  label: string
  start: string
  day: string | null
  onType: (typed: string) => void
}

function DayBox({ native, label, start, day, onType }: DayBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const takeDay = (iso: string) => {
    if (!box.current || iso === '') return
    box.current.value = formatDay(iso)
    onType(box.current.value)
    box.current.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return (
    <span className="flex min-w-0 max-w-72 gap-2">
      <input
        {...native}
        ref={box}
        type="text"
        autoComplete="off"
        defaultValue={start}
        onInput={(event) => onType(event.currentTarget.value)}
        className="control"
      />
      <CalendarButton label={`${text.openCalendar}: ${label}`} day={day} onPick={takeDay} />
    </span>
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
