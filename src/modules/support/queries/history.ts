import type { SupportRead } from './filtered.sql.ts'

type Change = { field: string; before: unknown; after: unknown }
export type HistoryLine = {
  id: string
  at: Date
  deed: string
  who: string
  reason: string | null
  changes: Change[]
}

/** What was done to a record, newest first; what was there before stays readable. */
export async function findHistory({ db }: Pick<SupportRead, 'db'>, id: string): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('audit.entry')
    .select(['id', 'recorded_at', 'deed', 'actor_name', 'reason', 'before', 'after'])
    .where('subject', '=', id)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.recorded_at,
    deed: row.deed.split('/')[1] ?? row.deed,
    who: row.actor_name,
    reason: row.reason,
    changes: changesOf(row.before, row.after),
  }))
}

/** Only a correction has both sides. */
function changesOf(before: unknown, after: unknown): Change[] {
  if (!isRecord(before) || !isRecord(after)) return []
  return Object.keys(before)
    .filter((field) => field !== 'version')
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

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
    .where('deed', '=', 'support/open-patient')
    .where('actor', '=', actor.userId)
    .where('business_day', '=', today)
    .limit(1)
    .executeTakeFirst()
  return opened !== undefined
}
