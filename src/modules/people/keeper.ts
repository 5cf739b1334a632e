import type { Work } from '#platform/module/index.ts'

/**
 * Whose history a person's or household's line belongs to: the first body that stands at the place, the Front's where
 * there is one, so that those who work there read it. Null where none stands: then only the whole reach does.
 */
export async function keeperOf(work: Work<'people', 'territory'>, place: number): Promise<number | null> {
  const body = await work.db
    .selectFrom('scope.body')
    .select('id')
    .where('place_id', '=', place)
    .orderBy((row) => row('organisation', '=', 'front'), 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return body?.id ?? null
}
