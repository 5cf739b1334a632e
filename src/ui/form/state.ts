/** What a form's page gives back after a refusal: what to mend, and everything that was typed. */
export type FormState = {
  message: string
  /** Field name → what is wrong there and how to mend it. */
  fields: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
}

export const emptyState: FormState = { message: '', fields: {}, values: {} }

/** The text that was typed, for showing the form again. Secrets and files are never sent back. */
export function typedValues(form: FormData, secrets: readonly string[] = []): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || secrets.includes(name)) continue
    // Several ticks under one name, as the checkbox group reads them.
    values[name] = values[name] === undefined ? value : `${values[name]},${value}`
  }
  return values
}

/** A refusal beside what was typed: `return data(refusedForm(form, refusal), 422)`. */
export function refusedForm(
  form: FormData,
  refusal: { message: string; fields: Readonly<Record<string, string>> },
  secrets: readonly string[] = [],
): FormState {
  return { message: refusal.message, fields: refusal.fields, values: typedValues(form, secrets) }
}

/** The element that the error summary leads to. */
export const fieldId = (name: string): string => `f-${name}`
