/** Why a deed or a question was not answered. 'invalid' stands at fields; the rest concern the whole. */
export type RefusalKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'limit' | 'warning'

/** Refused in words: `message` and `fields` are what the person reads; `code` is what a program reads. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly code: string
  /** Field name to its message, for the field itself and the summary. */
  readonly fields: Readonly<Record<string, string>>
  /** What a conflict or a warning shows beside the message (both values, the earlier help …). */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    kind: RefusalKind,
    code: string,
    message: string,
    more: { fields?: Record<string, string>; details?: Record<string, unknown> } = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.code = code
    this.fields = more.fields ?? {}
    this.details = more.details ?? {}
  }
}

type Words = Record<string, (...values: never[]) => string>

/**
 * A room's refusals: the code must have words in the room's `text.vi.ts`, with the values they need, or it does not compile.
 * `throw refuse('not-found', 'house-missing', [number])`; with `field`, the words stand at that field too.
 */
export function refusalsOf<W extends Words>(room: string, words: W) {
  return <C extends keyof W & string>(
    kind: RefusalKind,
    code: C,
    values: Parameters<W[C]>,
    more: { field?: string; details?: Record<string, unknown> } = {},
  ): Refusal => {
    const message = (words[code] as (...all: unknown[]) => string)(...values)
    const fields = more.field ? { [more.field]: message } : {}
    return new Refusal(kind, `${room}/${code}`, message, { fields, details: more.details })
  }
}
