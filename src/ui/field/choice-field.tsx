import { text } from '#ui/text.vi.ts'
import { Field, FieldGroup, FieldProblem, type FieldProps, useField } from './field.tsx'

export type Choice = { value: string; label: string; hint?: string | undefined; group?: string | undefined }

/** A native list. Long lists that want typing use the picker. */
export function SelectField({
  choices,
  blank,
  ...field
}: FieldProps & { choices: readonly Choice[]; blank?: string | null }) {
  const setup = useField(field)
  return (
    <Field setup={setup} {...field}>
      <select {...setup.native} defaultValue={setup.value ?? ''} className="control max-w-96">
        {blank !== null && <option value="">{blank ?? text.choose}</option>}
        <Options choices={choices} />
      </select>
    </Field>
  )
}

/** Options in their groups, in the order given. */
export function Options({ choices }: { choices: readonly Choice[] }) {
  const groups = new Map<string, Choice[]>()
  for (const choice of choices)
    groups.set(choice.group ?? '', [...(groups.get(choice.group ?? '') ?? []), choice])
  return [...groups].map(([group, members]) => {
    const options = members.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.hint ? `${choice.label} (${choice.hint})` : choice.label}
      </option>
    ))
    return group === '' ? (
      options
    ) : (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    )
  })
}

/** Up to about seven answers, all in view. */
export function RadioField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const setup = useField(field)
  return (
    <FieldGroup setup={setup} {...field}>
      {choices.map((choice, index) => (
        <Tick
          key={choice.value}
          type="radio"
          id={index === 0 ? setup.id : `${setup.id}-${choice.value}`}
          name={field.name}
          choice={choice}
          checked={setup.value === choice.value}
        />
      ))}
    </FieldGroup>
  )
}

/** Several answers; the form posts the name once for each. `value` holds them with commas. */
export function CheckboxGroup({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const setup = useField(field)
  const ticked = (setup.value ?? '').split(',')
  return (
    <FieldGroup setup={setup} {...field}>
      {choices.map((choice, index) => (
        <Tick
          key={choice.value}
          type="checkbox"
          id={index === 0 ? setup.id : `${setup.id}-${choice.value}`}
          name={field.name}
          choice={choice}
          checked={ticked.includes(choice.value)}
        />
      ))}
    </FieldGroup>
  )
}

/** One yes: posts "1" when ticked. */
export function Checkbox(field: Omit<FieldProps, 'optional'>) {
  const setup = useField(field)
  const choice = { value: '1', label: field.label, hint: field.hint }
  return (
    <div className={setup.problem ? 'border-l-4 border-error pl-3' : ''}>
      <FieldProblem id={setup.id} problem={setup.problem} />
      <Tick type="checkbox" id={setup.id} name={field.name} choice={choice} checked={setup.value === '1'} />
    </div>
  )
}

function Tick(props: {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choice: Choice
  checked: boolean
}) {
  const { type, id, name, choice, checked } = props
  return (
    <label className="flex min-h-11 items-start gap-3 py-2">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        className="mt-0.5 size-6 shrink-0 accent-action"
      />
      <span>
        {choice.label}
        {choice.hint && <span className="block text-small text-ink-2">{choice.hint}</span>}
      </span>
    </label>
  )
}
