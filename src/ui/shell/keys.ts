import { useEffect, useRef } from 'react'

/** A key that means something wherever the focus is: a function key, or one with Control or Alt held. Never a letter alone. */
export function useKey(keys: `F${number}` | `Control+${string}` | `Alt+${string}`, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Unikey is still composing the word.
      if (event.isComposing || event.keyCode === 229 || pressed(event) !== keys.toLowerCase()) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [keys])
}

function pressed({ ctrlKey, altKey, shiftKey, metaKey, key }: KeyboardEvent): string {
  const held = { control: ctrlKey, alt: altKey, shift: shiftKey, meta: metaKey }
  const names = Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : []))
  return [...names, key.toLowerCase()].join('+')
}
