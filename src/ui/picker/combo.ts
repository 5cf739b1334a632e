import { type KeyboardEvent, useRef, useState } from 'react'
import type { Choice } from '#ui/field/choice-field.tsx'
import { matching } from './match.ts'

/** More than this in view helps nobody; typing one more letter does. */
const SHOWN = 30

/** What a box with a list does: typing narrows, arrows move, Enter or a press takes, Escape and leaving give up. */
export function useCombo(choices: readonly Choice[], start: string) {
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
  const type = (letters: string) => {
    setTyped(letters)
    setOpen(true)
    setAt(0)
  }
  const move = (step: number) => {
    setOpen(true)
    if (open) setAt((now) => Math.max(0, Math.min(shown.length - 1, now + step)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Unikey is still composing the word: every key is its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const act = actOf(event, open, { move, take: () => take(shown[at] ?? chosen), leave: () => take(chosen) })
    if (!act) return
    event.preventDefault()
    act()
  }
  const leave = () => take(typed.trim() === '' ? undefined : chosen)
  const takeValue = (wanted: string) => take(choiceOf(wanted))
  return {
    value,
    typed,
    open,
    at,
    shown,
    posted,
    take,
    takeValue,
    type,
    leave,
    onKeyDown,
    show: () => setOpen(true),
  }
}

type Acts = { move: (step: number) => void; take: () => void; leave: () => void }

/** Keys that mean something here; Enter and Escape only while the list is open, else they are the form's and the page's. */
function actOf(event: KeyboardEvent, open: boolean, acts: Acts): (() => void) | null {
  if (event.key === 'ArrowDown') return () => acts.move(1)
  if (event.key === 'ArrowUp') return () => acts.move(-1)
  if (!open || event.ctrlKey) return null
  if (event.key === 'Enter') return acts.take
  return event.key === 'Escape' ? acts.leave : null
}
