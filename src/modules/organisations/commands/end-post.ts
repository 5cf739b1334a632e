import { writers } from '#platform/scope/index.ts'
import { endAccess } from '../bodies.sql.ts'
import { endPostInput } from '../inputs.ts'
import { room } from '../module.ts'
import { holdPost } from '../posts.ts'
import { refuse } from '../refusals.ts'

/** With the post ends what its account may do, at once: the next question finds nothing, whatever the session says. */
export const endPost = room.command('end-post', {
  input: endPostInput,
  roles: [...writers, 'administrator'],
  example: ({ post }) => ({ id: post, version: 1, lastDay: '2022-07-25', reason: 'Nghỉ hưu' }),
  async run(work, { id, version, lastDay, reason }) {
    const post = await holdPost(work, id)
    if (post.version !== version) throw refuse('conflict', 'post-changed', [])
    if (lastDay < post.from_day)
      throw refuse('invalid', 'ends-before-start', [post.from_day], { field: 'lastDay' })
    await work.db
      .updateTable('organisations.post')
      .set({ to_day: lastDay, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await endAccess(work.db, [id])
    work.changed({ record: id, body: post.body_id, after: { title: post.title, lastDay }, reason })
    return { id, body: post.body_id }
  },
})
