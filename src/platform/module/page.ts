import { data, redirect } from 'react-router'
import { readUpload, type Upload } from '#platform/files/index.ts'
import { Refusal, type RefusalKind } from '#platform/refusal.ts'
import type { Command } from './command.ts'
import { type PageArgs, readingOf, visitContext } from './context.ts'
import type { Deed } from './deed.ts'
import type { Query } from './query.ts'
import { notFound } from './refusals.ts'

const statuses: Record<RefusalKind, number> = {
  invalid: 422,
  warning: 422,
  limit: 413,
  conflict: 409,
  'not-found': 404,
  forbidden: 404,
}

/** A loader's question; beyond the reach and not there answer alike, as a page that says so. */
export async function ask<Input, Result>(
  args: PageArgs,
  query: Query<Input, Result>,
  input: Input,
): Promise<Result> {
  try {
    return await query(readingOf(args), input)
  } catch (error) {
    // What an address asks for wrongly is a page that is not there.
    if (error instanceof Refusal && error.kind === 'invalid') throw answerOf(args, notFound())
    throw answerOf(args, error)
  }
}

type Offered = Pick<Deed<unknown>, 'roles' | 'whole'>

/**
 * Whether a page offers the deed: the actor holds a role of it and reaches something, or everything where the deed is upon
 * the whole system. The command decides again.
 */
export async function mayDo(args: PageArgs, { roles, whole }: Offered): Promise<boolean> {
  try {
    return await readingOf(args).run(roles, async ({ reach }) => !whole || reach === 'all')
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The form of a deed opens only for those who may do it; to others it is not there. */
export async function onlyFor(args: PageArgs, deed: Offered): Promise<void> {
  if (!(await mayDo(args, deed))) throw answerOf(args, notFound())
}

/**
 * An error as the error page understands it: a refusal in its words, anything else as a fault whose code stands in the log.
 * Responses (redirects) pass.
 */
export function answerOf({ context }: PageArgs, error: unknown): unknown {
  if (error instanceof Response) return error
  if (error instanceof Refusal) return data({ message: error.message }, statuses[error.kind])
  return data(context.get(visitContext).report(error), 500)
}

/** What a form's page gets back: `FormState` of the form component, and what a warning or a conflict shows beside it. */
export type Refused = {
  message: string
  code: string
  fields: Readonly<Record<string, string>>
  values: Readonly<Record<string, string>>
  details: Readonly<Record<string, unknown>>
}

type Press<Input, Result> = {
  /** The command's input from the form. Files are received here, before the transaction. */
  input: (upload: Upload) => Input | Promise<Input>
  /** Where to go when it is done. */
  done: (result: Result) => string
  /** Fields that are never sent back (passwords). */
  secrets?: readonly string[]
}

/**
 * A page's action: reads the form, runs the command once a key (`_key`), goes on by redirect, or answers 4xx with the words
 * at the fields and everything that was typed.
 */
export async function submit<Input, Result>(
  args: PageArgs,
  command: Command<Input, Result>,
  press: Press<Input, Result>,
) {
  let upload: Upload | undefined
  try {
    // The form is read before the session is looked at: a browser that is still sending shows no answer.
    upload = await readUpload(args.request)
    const reading = readingOf(args)
    const key = upload.fields.get('_key') ?? undefined
    const result = await command(reading, await press.input(upload), { key })
    return redirect(press.done(result), 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw answerOf(args, error)
    return data(refused(error, upload, press.secrets), statuses[error.kind])
  }
}

/** A form that asks instead of doing: the answer stands on the same page, beside what was typed. */
export async function inquire<Input, Result>(
  args: PageArgs,
  query: Query<Input, Result>,
  input: (upload: Upload) => Input | Promise<Input>,
) {
  let upload: Upload | undefined
  try {
    upload = await readUpload(args.request)
    const answer = await query(readingOf(args), await input(upload))
    return { answer, values: Object.fromEntries(upload.fields) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw answerOf(args, error)
    return data(refused(error, upload), statuses[error.kind])
  }
}

function refused(refusal: Refusal, upload: Upload | undefined, secrets: readonly string[] = []): Refused {
  const values = Object.fromEntries(upload?.fields ?? [])
  for (const secret of ['_key', ...secrets]) delete values[secret]
  const { message, code, fields, details } = refusal
  return { message, code, fields, values, details }
}
