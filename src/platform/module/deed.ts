import type { Role } from '#platform/scope/roles.ts'

/**
 * One side of the world that the attack matrix works in: two communes of the small world that are strangers to each other.
 * Every id that a deed can name stands here, so that its example on the foreign side differs in ids only. A new one is entered in
 * both communes by the small world and found again in world/small-sides.ts.
 */
export type ExampleSide = {
  province: number
  place: number
  body: number
  /** A second body of the same commune. */
  otherBody: number
  household: string
  person: string
  /** The head of the household, whose identity number is kept. */
  identified: string
  /** Help given to the household, by kind; versions are 1. */
  house: string
  livelihood: string
  medical: string
  /** The livelihood case entered a second time, by the other body; and the number of the first one (as text). */
  twin: string
  livelihoodNumber: string
  /** Goods that the other body entered too, linked to the first. */
  joined: string
  draft: string
  file: string
  paper: string
  account: string
  grant: string
  post: string
}

/** What the deed is asked for on that side. Without one a deed does not compile. */
export type Example<Input> = (side: ExampleSide) => Input

export type Deed<Input> = {
  /** "<room>/<verb>": the file, the permission, the audit verb, the error prefix and the test title. */
  deed: string
  kind: 'command' | 'query'
  roles: readonly Role[]
  /** Only for those who reach everything. */
  whole?: true | undefined
  example: Example<Input>
}
