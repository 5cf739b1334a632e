import { notFound } from '#platform/module/index.ts'
import type { Ordering } from './bodies.ts'
import { refuse } from './refusals.ts'

/** The post to be changed, held until the commit; an ended one is refused. */
export async function holdPost(work: Ordering, id: string) {
  const post = await work.db
    .selectFrom('organisations.post')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!post) throw notFound()
  if (post.to_day) throw refuse('conflict', 'post-ended', [post.to_day])
  return post
}
