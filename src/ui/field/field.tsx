import type { ReactNode } from 'react'
import { useFieldState } from '#ui/form/form.tsx'
import { fieldId } from '#ui/form/state.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { text } from '#ui/text.vi.ts'

/** What every field takes. The value and the problem come from the form around it, by name. */
export type FieldProps = {
  name: string
  label: string
  /** One line, above the box. */
  hint?: string | undefined
  optional?: boolean | undefined
  /** Outside a form (filters), or to override the form. */
  value?: string | undefined
}

export type FieldSetup = {
  id: string
  value: string | undefined
  problem: string | undefined
  /** For the native element: name, described by hint and problem. */
  native: { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }
}

export function useField(
  { name, hint, value }: Pick<FieldProps, 'name' | 'hint' | 'value'>,
  extra = '',
): FieldSetup {
  const state = useFieldState(name)
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, state.problem && `${id}-problem`, extra].filter(Boolean).join(' ')
  return {
    id,
    value: value ?? state.value,
    problem: state.problem,
    native: {
      id,
      name,
      ...(described && { 'aria-describedby': described }),
      ...(state.problem && { 'aria-invalid': true as const }),
    },
  }
}

/** The words above the box; also the legend of a group. */
export function FieldWords({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label} {optional && <span className="font-normal text-ink-2">{text.optional}</span>}
    </>
  )
}

export function FieldHint({ id, hint }: { id: string; hint?: string | undefined }) {
  return hint ? (
    <p id={`${id}-hint`} className="text-small text-ink-2">
      {hint}
    </p>
  ) : null
}

export function FieldProblem({ id, problem }: { id: string; problem?: string | undefined }) {
  return problem ? (
    <p id={`${id}-problem`} className="flex gap-2 font-semibold text-error">
      <Icon name="alert" className="mt-0.5" />
      <span>
        <span className="sr-only">{text.error}: </span>
        {problem}
      </span>
    </p>
  ) : null
}

/** Label, hint, box, problem, and what was understood, in this order. */
export function Field({
  setup,
  label,
  hint,
  optional,
  children,
  below,
}: Pick<FieldProps, 'label' | 'hint' | 'optional'> & {
  setup: FieldSetup
  children: ReactNode
  below?: ReactNode
}) {
  return (
    <div className={`grid gap-1 ${setup.problem ? 'border-l-4 border-error pl-3' : ''}`}>
      <label htmlFor={setup.id} className="font-semibold">
        <FieldWords label={label} optional={optional} />
      </label>
      <FieldHint id={setup.id} hint={hint} />
      <FieldProblem id={setup.id} problem={setup.problem} />
      {children}
      {below}
    </div>
  )
}

/** Several boxes under one question. The first control carries the id that the summary leads to. */
export function FieldGroup({
  setup,
  label,
  hint,
  optional,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'optional'> & { setup: FieldSetup; children: ReactNode }) {
  return (
    <fieldset
      aria-describedby={setup.native['aria-describedby']}
      className={`grid gap-1 ${setup.problem ? 'border-l-4 border-error pl-3' : ''}`}
    >
      <legend className="mb-1 font-semibold">
        <FieldWords label={label} optional={optional} />
      </legend>
      <FieldHint id={setup.id} hint={hint} />
      <FieldProblem id={setup.id} problem={setup.problem} />
      {children}
    </fieldset>
  )
}
