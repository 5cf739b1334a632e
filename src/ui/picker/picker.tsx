import { useEffect, useId, useRef, useState } from 'react'
import { type Choice, Options } from '#ui/field/choice-field.tsx'
import { Field, type FieldProps, useField } from '#ui/field/field.tsx'
import { text } from '#ui/text.vi.ts'
import { useCombo } from './combo.ts'

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
  const combo = useCombo(choices, start)
  const { open, shown, at } = combo
  return (
    <span className="relative">
      <input
        ref={combo.posted}
        type="hidden"
        name={name}
        value={combo.value}
        data-kept
        // A draft that is put back.
        onInput={(event) => combo.takeValue(event.currentTarget.value)}
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
        value={combo.typed}
        onFocus={(event) => event.currentTarget.select()}
        onClick={combo.show}
        onChange={(event) => combo.type(event.currentTarget.value)}
        onKeyDown={combo.onKeyDown}
        onBlur={combo.leave}
        className="control"
      />
      <List id={listId} label={label} shown={shown} at={at} open={open} onTake={combo.take} />
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
