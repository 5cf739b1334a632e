import type { Work } from '#platform/module/index.ts'

/** Who changed the record last, and when, for the words of a conflict. */
export async function lastChange(
  work: Work<'people', 'territory'>,
  record: string,
): Promise<[who: string, at: string]> {
  const entry = await work.db
    .selectFrom('audit.entry')
    .select(['actor_name', 'recorded_at'])
    .where('subject', '=', record)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return [entry?.actor_name ?? '', (entry?.recorded_at ?? work.now).toISOString()]
}
