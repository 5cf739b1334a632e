import { Refusal } from '#platform/refusal.ts'
import type { SupportWork } from './checks.ts'
import { refuse } from './refuse.ts'
import { type Matters, mergeEdits } from './rules.ts'
import { sayValue } from './say.ts'
import { fieldWords, words } from './text.vi.ts'
import type { holdCase } from './writing.ts'

type Held = Awaited<ReturnType<typeof holdCase>>

/** What the record will hold: mine, and of what I did not touch what others made of it since my version. */
export async function merged(
  work: SupportWork,
  found: Held,
  version: number,
  mine: Matters,
): Promise<Matters> {
  if (found.version === version) return mine
  const corrections = await findCorrections(work, found.id)
  const base = baseOf(found.matters, corrections, version)
  const { merged, conflicts } = mergeEdits(found.kind, { base, theirs: found.matters, mine })
  if (conflicts.length === 0) return merged
  const last = corrections.at(-1)
  const fields = conflicts.map((field) => {
    const by = corrections.findLast((one) => field in one.after) ?? last
    const values = [
      by?.who ?? '—',
      fieldWords[field],
      sayValue(field, found.matters[field]),
      by?.at ?? found.created_at,
      sayValue(field, mine[field]),
    ] as const
    return [field, words.refusals['both-changed'](...values)] as const
  })
  const { message, code } = refuse('conflict', 'conflict', [])
  throw new Refusal('conflict', code, message, {
    fields: Object.fromEntries(fields),
    details: { version: found.version, theirs: found.matters },
  })
}

type Correction = {
  who: string
  at: Date
  version: number
  before: Partial<Matters>
  after: Partial<Matters>
}

/** Corrections in the order they were made. */
async function findCorrections({ db }: SupportWork, id: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('audit.entry')
    .select(['actor_name', 'recorded_at', 'before', 'after'])
    .where('subject', '=', id)
    .where('deed', '=', 'support/correct-support')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(({ actor_name, recorded_at, before, after }) => ({
    who: actor_name,
    at: recorded_at,
    version: isNumbered(after) ? after.version : 0,
    before: isNumbered(before) ? before : {},
    after: isNumbered(after) ? after : {},
  }))
}

function isNumbered(value: unknown): value is { version: number } & Partial<Matters> {
  return (
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
  )
}

/** The record as it stood at that version: what it holds now, with every later correction taken back. */
function baseOf(now: Matters, corrections: readonly Correction[], version: number): Matters | undefined {
  const later = corrections.filter((one) => one.version > version)
  if (later.length === 0) return undefined
  return Object.assign({}, now, ...later.toReversed().map((one) => one.before))
}
