import { searchKey } from '#platform/i18n/vietnamese.ts'

type Named = { label: string; hint?: string | undefined; group?: string | undefined }

/** Every word typed begins a word of the choice, marks or not; choices that begin with it come first. */
export function matching<C extends Named>(choices: readonly C[], typed: string, limit: number): C[] {
  const wanted = searchKey(typed)
  if (wanted === '') return choices.slice(0, limit)
  const words = wanted.split(' ')
  const found = choices
    .map((choice) => ({
      choice,
      key: ` ${searchKey(`${choice.label} ${choice.hint ?? ''} ${choice.group ?? ''}`)}`,
    }))
    .filter(({ key }) => words.every((word) => key.includes(` ${word}`)))
  const first = found.filter(({ key }) => key.startsWith(` ${wanted}`))
  return [...new Set([...first, ...found])].slice(0, limit).map(({ choice }) => choice)
}
