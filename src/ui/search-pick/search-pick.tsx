import { Button } from '#ui/button/button.tsx'
import { type Choice, RadioField } from '#ui/field/choice-field.tsx'
import { FieldProblem, type FieldProps, useField } from '#ui/field/field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { text } from '#ui/text.vi.ts'

export type SearchPickProps = FieldProps & {
  /** The search box's own name, and the button's (name, value) by which the action knows to search and not to save. */
  search: { name: string; label: string; button: { name: string; value: string } }
  /** What the action found; null before a search. Enough in `hint` to tell twins apart. */
  found: readonly Choice[] | null
}

/**
 * One of too many to list: search, then choose. The search button posts the whole form, so nothing typed is lost and
 * nothing personal stands in an address; the page answers with the same form and what was found. No script needed.
 */
export function SearchPick({ search, found, ...field }: SearchPickProps) {
  const setup = useField(field)
  const hasList = found !== null && found.length > 0
  return (
    <div
      id={hasList ? undefined : setup.id}
      className={`grid gap-3 ${!hasList && setup.problem ? 'border-l-4 border-error pl-3' : ''}`}
    >
      {!hasList && <FieldProblem id={setup.id} problem={setup.problem} />}
      <div className="flex flex-col gap-3 sm:flex-row sm:items-end">
        <div className="grow">
          <TextField name={search.name} label={search.label} type="search" hint={field.hint} />
        </div>
        <Button icon="search" name={search.button.name} value={search.button.value}>
          {text.find}
        </Button>
      </div>
      {found && found.length === 0 && <p role="status">{text.nobodyFound}</p>}
      {hasList && <RadioField {...field} hint={text.found(found.length)} choices={found} />}
    </div>
  )
}
