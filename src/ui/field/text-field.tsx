import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Field, type FieldProps, useField } from './field.tsx'

const WIDTHS = { short: 'max-w-32', medium: 'max-w-72', full: '' }

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'search' | 'tel' | 'email' | 'password'
  width?: keyof typeof WIDTHS
  /** The phone's keyboard. */
  keyboard?: 'text' | 'numeric' | 'tel'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** Identity numbers and the like: never kept on the machine. */
  secret?: boolean
}

/** No length limit while typing and no reformatting: Vietnamese keyboards send and take back letters. */
export function TextField({
  type = 'text',
  width = 'full',
  keyboard,
  autoComplete,
  secret,
  ...field
}: TextFieldProps) {
  const setup = useField(field)
  return (
    <Field setup={setup} {...field}>
      <input
        {...setup.native}
        type={type}
        inputMode={keyboard}
        autoComplete={autoComplete ?? 'off'}
        defaultValue={setup.value}
        spellCheck={false}
        data-secret={secret || type === 'password' || undefined}
        className={`control ${WIDTHS[width]}`}
      />
    </Field>
  )
}

export function TextArea({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  const setup = useField(field)
  return (
    <Field setup={setup} {...field}>
      <textarea {...setup.native} rows={rows} defaultValue={setup.value} className="control resize-y" />
    </Field>
  )
}
