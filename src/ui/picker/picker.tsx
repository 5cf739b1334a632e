import { useEffect, useId, useRef, useState } from 'react'
import { type Choice, Options } from '#ui/field/choice-field.tsx'
import { Field, type FieldProps, useField } from '#ui/field/field.tsx'
import { text } from '#ui/text.vi.ts'
import { matching } from './match.ts'

/** More than this in view helps nobody; typing one more letter does. */
const SHOWN = 30

export type PickerProps = FieldProps & { choices: readonly Choice[]; blank?: string | null }

/** One of many. Without script a native list; with it, a box that searches without marks. Both post the same name. */
export function Picker({ choices, blank = text.choose, ...field }: PickerProps) {
  const setup = useField(field)
  const list = useRef<HTMLSelectElement>(null)
  // Null until the script is awake; then what the list holds, which a draft or the browser may have put back.
  const [start, setStart] = useState<string | null>(null)
  useEffect(() => setStart(list.current?.value ?? ''), [])
  return (
    <Field setup={setup} {...field}>
      {start !== null ? (
        <Combobox native={setup.native} label={field.label} choices={choices} start={start} />
      ) : (
        <select {...setup.native} ref={list} defaultValue={setup.value ?? ''} className="control">
          {blank !== null && <option value="">{blank}</option>}
          <Options choices={choices} />
        </select>
      )}
    </Field>
  )
}

type BoxProps = {
  native: { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }
  label: string
  choices: readonly Choice[]
  start: string
}

function Combobox({ native: { name, ...native }, label, choices, start }: BoxProps) {
  const listId = useId()
  const [value, setValue] = useState(start)
  const posted = useRef<HTMLInputElement>(null)
  const choiceOf = (wanted: string) => choices.find((choice) => choice.value === wanted)
  const chosen = choiceOf(value)
  const [typed, setTyped] = useState(chosen?.label ?? '')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const shown = open ? matching(choices, typed === chosen?.label ? '' : typed, SHOWN) : []
  const take = (choice: Choice | undefined) => {
    setValue(choice?.value ?? '')
    setTyped(choice?.label ?? '')
    setOpen(false)
    if (choice !== chosen) posted.current?.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    // Unikey is still composing the word: every key is its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setOpen(true)
      if (open) setAt((now) => Math.max(0, Math.min(shown.length - 1, now + step)))
    } else if (event.key === 'Enter' && open && !event.ctrlKey) {
      event.preventDefault()
      take(shown[at] ?? chosen)
    } else if (event.key === 'Escape') take(chosen)
  }
  return (
    <span className="relative">
      <input
        ref={posted}
        type="hidden"
        name={name}
        value={value}
        data-kept
        // A draft that is put back.
        onInput={(event) => take(choiceOf(event.currentTarget.value))}
      />
      <input
        {...native}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={text.pick}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setOpen(true)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take(typed.trim() === '' ? undefined : chosen)}
        className="control"
      />
      <List id={listId} label={label} shown={shown} at={at} open={open} onTake={take} />
    </span>
  )
}

type ListProps = {
  id: string
  label: string
  shown: readonly Choice[]
  at: number
  open: boolean
  onTake: (choice: Choice) => void
}

function List({ id, label, shown, at, open, onTake }: ListProps) {
  return (
    <>
      <span
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        hidden={!open || shown.length === 0}
        className="absolute inset-x-0 top-full z-30 mt-1 block max-h-72 overflow-y-auto rounded bg-white shadow-panel"
      >
        {shown.map((choice, index) => (
          <span
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // Before the box loses the focus.
            onMouseDown={(event) => {
              event.preventDefault()
              onTake(choice)
            }}
            className={`block min-h-11 px-3 py-2 ${index === at ? 'bg-action-tint' : ''}`}
          >
            {choice.label}
            {(choice.hint ?? choice.group) && (
              <span className="block text-small text-ink-2">
                {[choice.hint, choice.group].filter(Boolean).join(' · ')}
              </span>
            )}
          </span>
        ))}
      </span>
      <span role="status" className={open && shown.length === 0 ? 'text-small text-ink-2' : 'sr-only'}>
        {open && text.pickCount(shown.length)}
      </span>
    </>
  )
}
