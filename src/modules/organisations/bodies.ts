import { notFound, type Work } from '#platform/module/index.ts'
import { refuse } from './refusals.ts'
import { holdsOn } from './rules.ts'

export type Ordering = Work<'organisations', 'territory' | 'people'>

/** The body to be changed, held until the commit; ended or changed meanwhile is refused. */
export async function holdBody(work: Ordering, id: number, version: number) {
  const body = await work.db
    .selectFrom('organisations.body')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!body) throw notFound()
  if (body.version !== version) throw refuse('conflict', 'body-changed', [])
  if (body.to_day && body.to_day <= work.today) throw refuse('conflict', 'body-ended', [body.to_day])
  return body
}

/** A body that is named must stand on the day. */
export async function checkStanding(work: Ordering, id: number, day: string, field: string) {
  const parent = await work.db
    .selectFrom('organisations.body')
    .select(['id', 'name', 'from_day', 'to_day'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!parent || !holdsOn(day, parent)) throw refuse('invalid', 'not-standing', [day], { field })
  return parent
}
