import type { SupportRead } from './queries/filtered.sql.ts'

export type HistoryRow = {
  id: string
  recorded_at: string
  deed: string
  actor_name: string
  reason: string | null
  before: unknown
  after: unknown
}
type Change = { field: string; before: unknown; after: unknown }

export const patientDeed = 'support/open-patient'
const stageDeed = 'support/record-stage'

/** What was done to a record; what was there before stays readable. Only a correction has both sides; a stage says its day. */
export function historyLine({
  id,
  recorded_at: at,
  deed,
  actor_name: who,
  reason,
  before,
  after,
}: HistoryRow) {
  return { id, at, deed: deed.split('/')[1] ?? deed, who, reason, changes: changesOf(deed, before, after) }
}

function changesOf(deed: string, before: unknown, after: unknown): Change[] {
  if (!isRecord(after)) return []
  if (isRecord(before))
    return Object.keys(before)
      .filter(isShown)
      .map((field) => ({ field, before: before[field], after: after[field] }))
  return deed === stageDeed
    ? Object.keys(after).map((field) => ({ field, before: null, after: after[field] }))
    : []
}

const isShown = (field: string) => field !== 'version'

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Whether this person opened the patient today, with a purpose that stands in the audit. */
export async function isPatientOpen(
  { db, actor, today }: Pick<SupportRead, 'db' | 'actor' | 'today'>,
  id: string,
): Promise<boolean> {
  const opened = await db
    .selectFrom('audit.entry')
    .select('id')
    .where('subject', '=', id)
    .where('deed', '=', patientDeed)
    .where('actor', '=', actor.userId)
    .where('business_day', '=', today)
    .limit(1)
    .executeTakeFirst()
  return opened !== undefined
}
